import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/comparison";
import { percentWithin, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { withBudget } from "./inflected";

type Sentences = typeof english.comparisonSentences;
type Told = Parameters<Sentences["unmeasured"]>[0];
type Compared = Parameters<Sentences["ahead"]>[0];

/** Where it was measured. */
const on = ({ data, labels }: Told): string => `(${data}, ${budgetWords(labels)})`;
const over = ({ data, labels, difference }: Compared): string => `(${data}, ${budgetWords(labels)}, ${counted(difference.count, "Seed")})`;

export const comparisonSentences: Translated<Sentences> = {
  title: "Der Vergleich",
  intro:
    "Was von beiden gesagt wird, Punkt für Punkt. Jede Zelle öffnet ihr Experiment; die Zahlen stammen aus aufgezeichneten Läufen auf Testbeispielen, Seed für Seed verglichen.",
  finding: {
    seen: "zu sehen",
    holds: "stimmt hier",
    "in part": "stimmt zum Teil",
    "does not hold": "stimmt hier nicht",
    open: "noch offen",
  },
  open: ({ a, b, data }) => `${a} neben ${b}: ${data}`,
  reached: ({ reached, ...told }) => `${told.technique}: ${percentWithin(reached)} ${on(told)}`,
  ahead: (one) => `${one.technique} liegt ${pointsWithin(one.difference)} Punkte vor ${one.over} ${over(one)}`,
  behind: ({ difference, ...one }) =>
    `${one.technique} liegt ${pointsWithin({ ...difference, mean: -difference.mean })} Punkte hinter ${one.over} ${over({ ...one, difference })}`,
  "as good as": (one) => `${one.technique} liegt gleichauf mit ${one.over} ${over(one)}`,
  "not told apart": (one) =>
    `${one.technique} ist von ${one.over} nicht zu unterscheiden ${over(one)}: ${pointsWithin(one.difference)} Punkte`,
  unmeasured: (told) => `${told.technique}: noch nicht gemessen ${on(told)}`,
  itself: "sich selbst",
  other: (name, labels) => (labels === undefined ? name : `${name} ${withBudget(labels)}`),
  claims: "Die Behauptungen auf der Probe",
  claimsIntro:
    "Was von beiden am häufigsten gesagt wird, jedes als Experiment. Darunter steht, was aufgezeichnete Läufe daraus machen, Seed für Seed mit 95-%-Intervallen, und was wir daraus schließen.",
  which: "Was ist besser?",
  whichVerdict:
    "Es gibt keinen Sieger. Wer annimmt, was für die Daten stimmt, liegt vor denen, die es nicht tun, und bei vielen Labels liegt kaum jemand vor nur Labels.",
  seeAll: "Datensatz für Datensatz ansehen",
  coming: "Die aufgezeichneten Läufe sind unterwegs …",
};
