/** Forms of words that several sentences need. */
import type { Paradigm } from "../../shape/technique";
import { counted } from "../../shape/numerals";
import { budgetWords } from "./budgets";

/** „mit 4 Labels je Klasse“, „mit allen Labels“ @param labels a class; Infinity for all */
export const withBudget = (labels: number): string => `mit ${labels === Infinity ? "allen Labels" : budgetWords(labels)}`;

/** The dative of “Testbeispiele” and of all like it. */
export const dative = (examples: string): string => `${examples}n`;

export const examplesMany = (number: number): string => counted(number, "Beispiel", "Beispiele");
export const classesMany = (number: number): string => counted(number, "Klasse", "Klassen");
export const runsMany = (number: number): string => counted(number, "Lauf", "Läufe");
export const stepsMany = (number: number): string => counted(number, "Schritt", "Schritte");
export const techniquesMany = (number: number): string => counted(number, "Verfahren", "Verfahren");

/** “a, b und c” @param last in the place of “und” */
export const listed = (all: readonly string[], last = "und"): string =>
  all.length > 1 ? `${all.slice(0, -1).join(", ")} ${last} ${all.at(-1)}` : (all[0] ?? "");

const attributes: Readonly<Record<Exclude<Paradigm, "bridge">, string>> = {
  supervised: "überwachte",
  "self-supervised": "selbstüberwachte",
  "semi-supervised": "semi-überwachte",
};
/** “das beste selbstüberwachte”, “die beste Brücke” */
export const bestOfKind = (paradigm: Paradigm): string =>
  paradigm === "bridge" ? "die beste Brücke" : `das beste ${attributes[paradigm]}`;
/** “selbstüberwachte Verfahren” */
export const techniquesOfKind = (paradigm: Paradigm): string => (paradigm === "bridge" ? "Brücken" : `${attributes[paradigm]} Verfahren`);
