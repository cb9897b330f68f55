import type * as english from "../../sentences/links";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

const butElsewhere = (word: string, others: readonly string[]): string => (others.length ? `, pero sí ${word} ${others.join(", ")}` : "");

export const linkSentences: Translated<typeof english.linkSentences> = {
  faults: {
    noToggle: "no es ni 1 ni 0",
    noOption: (options) => `no es ninguno de ${options.join(", ")}`,
    noneOfMany: ({ many, nearest }) => `no es ninguno de los ${many} que hay${nearest === undefined ? "" : ` (¿${nearest}?)`}`,
    refused: ({ why, others }) => `no va con estos datos, pues ${why}${butElsewhere("con", others)}`,
    noNumber: "no es un número",
    noWhole: "no es un número entero",
    below: (least) => `está por debajo de ${least}`,
    above: (most) => `está por encima de ${most}`,
    noBudget: "no es ni un número ni all",
    noYes: "no es ni sí ni no",
    version: "es una versión de los números que aquí no se conoce",
    leastBatch: ({ batch, by }) => `es menos que los ${batch} que necesita ${by}`,
  },
  startOf: { drawing: "el dibujo inicial", file: "lo último que se trajo" },
  instead: ({ given, fault, used }) => `${given} ${fault}: se usa ${used}`,
  faultOnly: (problem) => problem.replace(/: se usa [^:]*$/, ""),
  refusedInstead: ({ slot, refused, used }) => `${slot}=${refused}: se usa ${used}`,
  noPart: ({ given, parts }) => `${given} no es parte de la página: hay ${parts.join(", ")}`,
  unknown: ({ keys, more }) =>
    `aquí no se conoce: ${keys.map(({ key, nearest }) => (nearest === undefined ? key : `${key} (¿${nearest}?)`)).join(", ")}${more ? `, y ${more} más` : ""}`,
  tooLong: ({ length, most }) => `el enlace tiene ${count(length)} caracteres: solo se leen los primeros ${count(most)}`,
  twice: ({ key, used }) => `${key} se da dos veces: se usa ${used}`,

  leftOut: (key) => `${key} se omite`,

  refused: ({ technique, data, why, others }) => `${technique} no aprende de ${data}, pues ${why}${butElsewhere("de", others)}`,
};
