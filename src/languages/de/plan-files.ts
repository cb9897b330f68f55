import type * as english from "../../sentences/plan-files";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { labelsAClass } from "./budgets";

export const planFileSentences: Translated<typeof english.planFileSentences> = {
  notHere: (brought) =>
    brought
      ? `data=own meint „${brought}“; auf diesem Gerät ist das nicht`
      : "data=own meint eigene Daten; auf diesem Gerät sind sie nicht",

  parts: (most) => ({
    link: 'ein Text wie "v=2&steps=800"',
    data: 'eine Liste von Datensätzen wie ["digits"]',
    techniques: 'eine Liste von Verfahren wie ["labels-only", "fixmatch"]',
    labels: `eine Liste für ${labelsAClass}, Zahlen von 1 bis ${count(most)} oder "all"`,
    seeds: "eine Liste ganzer Zahlen von 1 bis 9.999",
  }),
  fault: ({ path, found, part, wanted }) => `„${path}“ ist ${found}: Für „${part}“ ist verlangt: ${wanted}. --help zeigt einen Plan.`,
  noPlan: ({ found, parts }) => `Der Plan ist ${found}: Verlangt ist ein Objekt mit ${parts.join(", ")}. --help zeigt einen Plan.`,
  unknown: ({ key, nearest, parts }) =>
    `${key} ist in einem Plan nicht bekannt: ${nearest === undefined ? `Es gibt ${parts.join(", ")}` : `Am ähnlichsten ist „${nearest}“`}.`,
  noJson: (why) => `Das ist kein JSON: ${why}`,
  unreadable: "er ist nicht zu lesen.",

  faulty: (fault) => `${fault}.`,
  refused: (fault) => `Der Plan ist nicht zu lesen: ${fault}.`,
  faults: (all) => all.join("; "),
  misplaced: ({ key, technique, part }) => `${key} in ${technique} steht unter „${part}“, für alle Verfahren`,
  notKnown: ({ technique, data }) => `${technique} mit ${data} ist hier nicht bekannt`,
};
