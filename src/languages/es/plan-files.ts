import type * as english from "../../sentences/plan-files";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { labelsAClass } from "./budgets";

export const planFileSentences: Translated<typeof english.planFileSentences> = {
  notHere: (brought) => `data=own trata de ${brought ? `«${brought}», que no está` : "datos propios, que no están"} en este dispositivo`,

  parts: (most) => ({
    link: 'texto, como "v=2&steps=800"',
    data: 'una lista de conjuntos de datos, como ["digits"]',
    techniques: 'una lista de métodos, como ["labels-only", "fixmatch"]',
    labels: `una lista de ${labelsAClass}, números de 1 a ${count(most)} o "all"`,
    seeds: `una lista de números enteros de 1 a ${count(9999)}`,
  }),
  fault: ({ path, found, part, wanted }) => `«${path}» es ${found}: «${part}» debe ser ${wanted}. --help muestra un plan.`,
  noPlan: ({ found, parts }) => `El plan es ${found}: debe ser un objeto con ${parts.join(", ")}. --help muestra un plan.`,
  unknown: ({ key, nearest, parts }) =>
    `${key} no se conoce en un plan: ${nearest === undefined ? `hay ${parts.join(", ")}` : `lo más parecido es «${nearest}»`}.`,
  noJson: (why) => `Esto no es JSON: ${why}`,
  unreadable: "no se puede leer.",

  faulty: (fault) => `${fault}.`,
  refused: (fault) => `El plan no se puede leer: ${fault}.`,
  faults: (all) => all.join("; "),
  misplaced: ({ key, technique, part }) => `${key} en ${technique} lo dice «${part}», para todos los métodos`,
  notKnown: ({ technique, data }) => `${technique} en ${data} no se conoce aquí`,
};
