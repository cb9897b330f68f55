import { counted, decimals } from "../../shape/numerals";
import type * as english from "../../sentences/choice-panels";
import { count, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { capital } from "./capital";
import { classesMany, techniquesMany, withBudget } from "./inflected";
import { paradigmKind, paradigmName } from "./paradigms";
import { tuningSentences } from "./tuning";

const upper = (slot: string): string => slot.toUpperCase();
const setsMany = (sets: number): string => counted(sets, "Datensatz", "Datensätze");

export const panel: Translated<typeof english.panel> = {
  filter: "zum Filtern tippen",
  none: (typed) => `Nichts hier enthält „${typed.trim()}“.`,
  keys: { choose: "Enter", leave: "Esc", move: "↑ ↓ ← →" },
  leave: "lassen, wie es ist",
  move: "bewegen",
};

export const technique: Translated<typeof english.technique> = {
  head: (name) => ({ before: ` ist ${name}.`, ask: "Stattdessen einsetzen:" }),
  filter: "Verfahren nach Name, Familie oder Idee filtern",
  fit: (fitting, all, plural) => `${count(fitting)} von ${count(all)} passen (${plural})`,
  found: (found, first) => (first ? `${techniquesMany(found)} gefunden, zuerst ${first}` : "Kein Verfahren gefunden"),
  orderBy: "ordnen nach",
  order: {
    family: ((): string => "Familie") as typeof english.technique.order.family,
    accuracy: (labels) => `Genauigkeit ${withBudget(labels)}`,
    time: ((): string => "Zeit") as typeof english.technique.order.time,
  },
  paradigms: "Paradigma",
  short: { "self-supervised": "Selbst", "semi-supervised": "Semi", bridge: "Brücke" },
  yardsticks: "Maßstäbe",
  yardstickIdea: "Woran die anderen gemessen werden. Nur Labels ist immer eingezeichnet, gestrichelt, und braucht keinen Platz.",
  noneOfParadigm: "Keines davon.",
  notHere: (why) => `Nicht hier: ${why}.`,
  notMeasured: "noch nicht gemessen",
  unknown: "–",
  share: (accuracy) => decimals(100 * accuracy, 1),
  into: (name, slot) => `${name} als ${upper(slot)}`,
  instead: (slot) => `stattdessen als ${upper(slot)}`,
  onBench: (slot) => upper(slot),
};

export const rowWords: typeof english.rowWords = ({ name, idea, on, refused, isMeasured, accuracy, isAhead, time, isUntuned, labels }) => {
  const who = `${[name, ...on.map(upper)].join(", ")}.`;
  if (refused) return `${who} ${technique.notHere(refused)}`;
  const measured = !isMeasured
    ? `${capital(technique.notMeasured)}.`
    : accuracy === undefined
      ? `Nicht ${withBudget(labels)} gemessen.`
      : `Genauigkeit ${accuracy}\u202f% ${withBudget(labels)}${isAhead ? ", vor nur Labels" : ""}.`;
  return [
    who,
    idea,
    measured,
    ...(isUntuned ? [`${capital(tuningSentences.untuned.mark)}.`] : []),
    ...(time ? [`Ein Lauf dauert ${time}.`] : []),
  ].join(" ");
};

export const legend: Translated<typeof english.legend> = {
  curves: `Die kleinen Kurven: Genauigkeit von ${budgetWords(1)} bis alle; jede Stufe nach oben halbiert die Fehler. Grau ist nur Labels.`,
  here: "Der Punkt zeigt, wo man steht, die Zahl, was dort erreicht wird, fett, wenn es sicher über nur Labels liegt.",
  elsewhere: (labels) => `${capital(withBudget(labels))} wurde nichts gemessen, also gibt es weder Punkt noch Zahl.`,
  phone: (labels) => `Die Zahl: Genauigkeit ${withBudget(labels)}.`,
  time: (isHere, longest) => {
    if (!longest) return `Zuletzt, was ein Lauf dauert: ${isHere ? "etwa, auf diesem Gerät." : "wo das bekannt ist."}`;
    const { name, time, machine } = longest;
    return isHere
      ? `Zuletzt, was ein Lauf dauert: etwa, auf diesem Gerät; aufgezeichnet brauchte ${name} ${time}, auf ${machine}.`
      : `Zuletzt, was ein Lauf dauert: aufgezeichnet auf ${machine}; für dieses Gerät ist noch nichts gemessen.`;
  },
  usual: (differs) =>
    `Aufgezeichnet unter den üblichen Einstellungen${differs.length ? `; auf dem Prüfstand gilt ${differs.join(", ")}` : ""}.`,
  coming: "Das Gemessene ist unterwegs.",
  lost: "Das Gemessene ist nicht angekommen: die Seite neu laden.",
};

export const examples: Translated<typeof english.examples> = {
  head: "Welche Beispiele?",
  filter: "Datensätze nach Name, Art oder Lektion filtern",
  sets: (sets, kinds) => `${setsMany(sets)}, ${counted(kinds, "Art", "Arten")}`,
  found: (found, first) => (first ? `${setsMany(found)} gefunden, zuerst ${first}` : "Kein Datensatz gefunden"),
  all: "Datensätze",
  kind: capital,
  facts: (pool, classes, size) => [count(pool), classesMany(classes), ...(size ? [size] : [])].join(" · "),
  size: (bytes) => (bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fkB` : `${decimals(bytes / 1e6, 1)}\u202fMB`),
  refused: (name, why) => `Nicht mit ${name}: ${why}.`,
  choose: (name) => `${name} nehmen`,
  about: "mehr dazu",
  either: ([one]) => `${paradigmKind(one)} oder`,
  other: (([, other]) => paradigmKind(other)) as typeof english.examples.other,
  leads: (labels) => `: wer ${withBudget(labels)} vorn liegt, um so viele Punkte`,
  nobody: "nichts sicher vorn",
  margin: (difference) => `+${pointsWithin(difference)}`,
  noSample: "Die Auswahl ist nicht angekommen.",
};

export const tileWords: typeof english.tileWords = ({ name, facts, lesson, refused, lead }) => {
  const led =
    lead === undefined
      ? []
      : lead === "nobody"
        ? [`${capital(examples.nobody)}.`]
        : [`${paradigmName[lead.leader]} liegt um ${pointsWithin(lead.difference)} Punkte vorn.`];
  return [`${name}.`, `${facts.replaceAll(" · ", ", ")}.`, refused ?? lesson, ...led].join(" ");
};
