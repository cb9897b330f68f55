import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/standings";
import { pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { capital } from "./capital";
import { withBudget } from "./inflected";

export const whatSeedsVary: Translated<typeof english.whatSeedsVary> =
  "Ein Seed zieht Labels, erste Gewichte, Batches und Ansichten. Mitgelieferte Daten haben unter jedem Seed dieselben Testbeispiele und, mit allen Labels, dieselben Trainingsbeispiele; Punkte und Validierungsbeispiele werden neu gezogen. Ein Mittel geht über die Seeds, die ein Verfahren hat, ein Vorsprung über die, die beide haben.";

type Pieces<Name> = (string | Name)[];
type Sentences = typeof english.standingSentences;
type Untold = Parameters<Sentences["standing"]["not told apart"]>[0]["untold"];
type Difference = Untold["difference"];
type Tell = Extract<Untold["why"], { kind: "open" }>["tell"];
type Later<Name> = NonNullable<Parameters<typeof english.standingSentences.sentence<Name>>[0]["later"]>;

/** “3 andere” */
const others = (number: number): string => counted(number, "anderes", "andere");
/** “vor 3 anderen” */
const ofOthers = (number: number): string => counted(number, "anderen", "anderen");
const over = ({ count }: Difference): string => `über ${counted(count, "Seed")}`;
const points = (difference: Difference): string => `${pointsWithin(difference)} Punkte`;

const tellWords = ({ seeds, isBeyond, points: told }: Tell): string =>
  `${isBeyond ? "erst mehr als" : "etwa"} ${seeds} Seeds würden ${told === undefined ? "einen so großen Unterschied" : `${told} Punkte`} zeigen`;

/** @param areFirst of more than two, they are the first */
function untoldWords({ difference, why }: Untold, areFirst: boolean): string {
  const between = areFirst ? " zwischen den ersten beiden" : "";
  if (why.kind === "no seeds") return `kein Seed ist${between} gemeinsam, und mindestens ${why.least} braucht es`;
  const said = `${points(difference)}${between} ${over(difference)}`;
  if (why.kind === "few seeds") return `nur ${said}, und mindestens ${why.least} braucht es`;
  if (why.kind === "against means") return `${said} gemeinsam, gegen die Reihenfolge ihrer Mittel; dieselben Seeds laufen lassen`;
  if (!why.lead) return `${said}; ${tellWords(why.tell)}`;
  const imported = why.lead.imported ? `, ${why.lead.imported} davon mit importierten Läufen` : "";
  return `${said} wären allein ein Vorsprung, sind aber keiner als einer von ${counted(why.lead.tests, "Vergleich", "Vergleichen")}${imported}; ${tellWords(why.tell)}`;
}

function laterWords<Name>(later: Later<Name>): Pieces<Name> {
  const where = later.from === "all" ? "; mit allen " : `; ab ${later.from} `;
  if (later.outcome === "ahead") return [`${where}liegt `, later.best, " vorn"];
  const how = later.outcome === "as good as" ? "gleich gut" : "noch nicht zu unterscheiden";
  return [`${where}sind ${later.areMany ? "die besten" : "sie"} ${how}`];
}

export const standingSentences: Translated<Sentences> = {
  none: "Ein Sweep füllt das: dieselben Verfahren mit wenigen Labels und mit vielen, und mit mehreren Seeds.",
  standing: {
    ahead: (of) => [
      "liegt ",
      of.best,
      ` um ${points(of.difference)} ${over(of.difference)} vor `,
      of.rival,
      of.more ? ` und vor ${ofOthers(of.more)}` : "",
    ],
    "as good as": (of) => [
      "ist ",
      of.best,
      " so gut wie ",
      of.rival,
      ...(of.more ? [` und ${others(of.more)}: ${points(of.difference)} Abstand zu `, of.rival, " "] : [`: ${points(of.difference)} `]),
      `${over(of.difference)}, innerhalb von ± ${of.within}`,
    ],
    "not told apart": (of) => [
      "sind ",
      of.best,
      of.more ? ", " : " und ",
      of.rival,
      `${of.more ? ` und ${others(of.more)}` : ""} noch nicht zu unterscheiden: ${untoldWords(of.untold, of.more > 0)}`,
      ...(of.asGood ? ["; ", of.best, ` ist so gut wie ${others(of.asGood)}`] : []),
    ],
  },
  sentence: ({ labels, said, later }) => [`${capital(withBudget(labels))} `, ...said, ...(later ? laterWords(later) : []), "."],
  baseline: {
    ahead: ({ baseline, difference }) => [" ", baseline, ` liegt ${points(difference)} zurück.`],
    "as good as": ({ baseline, best }) => [" ", baseline, " ist so gut wie ", best, "."],
    "not told apart": ({ baseline, best }) => [" ", baseline, " und ", best, " sind noch nicht zu unterscheiden."],
  },
  uncompared: <Name>({ best, all }: { best: Name; all: readonly { name: Name; seeds: number }[] }): Pieces<Name> =>
    all.length
      ? [
          ...all.flatMap(({ name, seeds }, i): Pieces<Name> => [
            i ? "), " : " Nicht verglichen: ",
            name,
            ` (${seeds ? `nur ${counted(seeds, "Seed")}` : "kein Seed"} gemeinsam mit `,
            best,
          ]),
          ").",
        ]
      : [],
  imported: ({ imported, runs }) =>
    ` ${imported} von ${counted(runs, "Lauf", "Läufen")} dahinter ${pluralOf(imported, "wurde", "wurden")} importiert.`,
};
