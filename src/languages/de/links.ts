import type * as english from "../../sentences/links";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

/** Kinds of data where it is otherwise. */
const butElsewhere = (others: readonly string[]): string => (others.length ? ` (anders bei: ${others.join(", ")})` : "");

export const linkSentences: Translated<typeof english.linkSentences> = {
  faults: {
    noToggle: "ist weder 1 noch 0",
    noOption: (options) => `ist keines von ${options.join(", ")}`,
    noneOfMany: ({ many, nearest }) => `ist keines der ${many}, die es gibt${nearest === undefined ? "" : ` (${nearest}?)`}`,
    refused: ({ why, others }) => `passt nicht zu diesen Daten, denn ${why}${butElsewhere(others)}`,
    noNumber: "ist keine Zahl",
    noWhole: "ist keine ganze Zahl",
    below: (least) => `ist kleiner als ${least}`,
    above: (most) => `ist größer als ${most}`,
    noBudget: "ist weder eine Zahl noch all",
    noYes: "ist weder yes noch no",
    version: "ist eine Version der Zahlen, die hier nicht bekannt ist",
    leastBatch: ({ batch, by }) => `ist weniger als die ${batch}, die ${by} braucht`,
  },
  startOf: { drawing: "die Zeichnung vom Anfang", file: "das zuletzt Mitgebrachte" },
  instead: ({ given, fault, used }) => `${given} ${fault}: es gilt ${used}`,
  faultOnly: (problem) => problem.replace(/: es gilt [^:]*$/, ""),
  refusedInstead: ({ slot, refused, used }) => `${slot}=${refused}: es gilt ${used}`,
  noPart: ({ given, parts }) => `${given} ist kein Teil der Seite: es gibt ${parts.join(", ")}`,
  unknown: ({ keys, more }) =>
    `hier nicht bekannt: ${keys.map(({ key, nearest }) => (nearest === undefined ? key : `${key} (${nearest}?)`)).join(", ")}${more ? ` und ${more} mehr` : ""}`,
  tooLong: ({ length, most }) => `der Link ist ${count(length)} Zeichen lang: nur die ersten ${count(most)} werden gelesen`,
  twice: ({ key, used }) => `${key} kommt noch einmal vor: es gilt ${used}`,

  leftOut: (key) => `${key} bleibt weg`,

  refused: ({ technique, data, why, others }) => `${technique} lernt nicht aus „${data}“, denn ${why}${butElsewhere(others)}`,
};
