import { counted } from "../../shape/numerals";
import type { Paradigm } from "../../shape/technique";
import type * as english from "../../sentences/self-against-semi";
import { count, percent, points, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { bestOfKind, classesMany, listed, withBudget } from "./inflected";
import { paradigmKind } from "./paradigms";

const subject = (paradigm: Paradigm): string => (paradigm === "bridge" ? "eine Brücke" : paradigmKind(paradigm));
const seedsMany = (number: number): string => counted(number, "Seed");

export const paradigmLead: Translated<typeof english.paradigmLead> = {
  ahead: ({ labels, leader, rival, difference }) => [
    `${capital(withBudget(labels))} liegt ${subject(leader.paradigm)} um ${pointsWithin(difference)} Punkte vorn: `,
    leader.name,
    ` ist ${bestOfKind(leader.paradigm)}, `,
    rival.name,
    ` ${bestOfKind(rival.paradigm)}.`,
  ],
  "as good as": ({ labels, leader, rival, difference }) => [
    `${capital(withBudget(labels))} ist ${subject(leader.paradigm)} so gut wie ${subject(rival.paradigm)}: ${pointsWithin(difference)} Punkte zwischen `,
    leader.name,
    " und ",
    rival.name,
    ", den jeweils besten.",
  ],
  "not told apart": ({ labels, leader, rival, difference }) => [
    `${capital(withBudget(labels))} sind ${subject(leader.paradigm)} und ${subject(rival.paradigm)} noch nicht zu unterscheiden: ${pointsWithin(difference)} Punkte über ${seedsMany(difference.count)} zwischen `,
    leader.name,
    " und ",
    rival.name,
    ", den jeweils besten.",
  ],
  "too few": ({ labels, missing, seeds }) =>
    missing.length
      ? `${capital(withBudget(labels))} wurde noch nichts mit ${seedsMany(seeds)} gemessen (${listed(missing.map(paradigmKind))}).`
      : `${capital(withBudget(labels))} haben die jeweils besten weniger als ${seedsMany(seeds)} gemeinsam.`,
};

export const leadMapHeadline: typeof english.leadMapHeadline = ({ ahead, alike, open }, seeds) => {
  const [first, second] = ahead.toSorted((a, b) => b.cells - a.cells);
  const all = ahead.reduce((sum, { cells }) => sum + cells, alike + open);
  if (!first || !second || !all)
    return `Noch ist nichts zu vergleichen: Es braucht ein Verfahren jedes Paradigmas, mit ${seedsMany(seeds)} gemeinsam.`;
  const of = `von ${counted(all, "Zelle", "Zellen")}`;
  const leads = first.cells
    ? `${capital(subject(first.paradigm))} liegt in ${count(first.cells)} ${of} sicher vorn, ${subject(second.paradigm)} in ${second.cells ? count(second.cells) : "keiner"}.`
    : `Keines von beiden liegt sicher vorn, in keiner ${of}.`;
  return [
    leads,
    ...(alike ? [`In ${count(alike)} sind beide gleich gut.`] : []),
    ...(open ? [`In ${count(open)} könnte es allein der Zufall sein.`] : []),
  ].join(" ");
};

const bestOf = ({ mean, among }: { mean: number; among: number }): string => `${percent(mean)}, das beste von ${count(among)}`;

export const leadMapWords: Translated<typeof english.leadMapWords> = {
  title: ([left, right]) => `${capital(subject(left))} gegen ${subject(right)}`,
  row: "Datensatz",
  columns: labelsAClass,
  column: (budget) => budgetWords(budget === "all" ? Infinity : Number(budget)),
  left: (paradigm) => `links: ${subject(paradigm)} vorn`,
  right: (paradigm) => `rechts: ${subject(paradigm)} vorn`,
  alike: "gleich gut",
  interval: "die Linie ist das 95-%-Intervall, nach Seed gepaart; grau, wo es allein der Zufall sein könnte",
  number: (extent) => `der Vorsprung in Punkten; Zellen enden bei ${count(100 * extent)}`,
  tooFew: "zu wenige",
  data: (pool, classes) => `${count(pool)} · ${classesMany(classes)}`,
  open: "Beide auf dem Prüfstand öffnen",
  empty: "Noch nichts gemessen: Wer auf jedem Datensatz mit jedem Budget vorn liegt, steht dann hier.",

  cell: ({ outcome, leader, rival, difference }, data, labels) => [
    leader,
    ` ${bestOf(leader)}, gegen `,
    rival,
    ` ${bestOf(rival)} („${data}“, ${budgetWords(labels)}): ${pointsWithin(difference)} Punkte über ${seedsMany(difference.count)}${{ ahead: "", "as good as": ", gleich gut", "not told apart": ", noch nicht zu unterscheiden" }[outcome]}.`,
  ],
  ofData: (data, words) => `${data}: ${words}`,
  spoken: (data, words) => `${data}. ${words}`,
  half: (half) => `± ${points(half)}`,
  outcomes: { ahead: "vorn", "as good as": "gleich gut", "not told apart": "nicht zu unterscheiden", "too few": "zu wenige Seeds" },
  howJudged:
    "Welches Verfahren eines Paradigmas das beste ist, wird ohne einen Seed gewählt und auf diesem beurteilt, reihum für jeden Seed: Dem besten von vielen schmeicheln nicht die Seeds, die es dazu gemacht haben. Darum kann ein Vorsprung von dem der beiden Mittel abweichen. Das Intervall enthält, was das Wählen gekostet hat, und was sicher ist, ist es unter allen Zellen, korrigiert dafür, dass jede angesehen wird.",
  tableHead: ["Datensatz", labelsAClass, "Ergebnis", "selbstüberwacht", "semi-überwacht", "semi-überwacht vorn, Punkte", "95 %", "Seeds"],
};
