import { counted, pluralOf } from "../../shape/numerals";
import { pointsWithin } from "../../sentences/numbers";
import type * as english from "../../sentences/standings";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

export const whatSeedsVary: Translated<typeof english.whatSeedsVary> =
  "Une graine tire labels, poids initiaux, lots et vues. Les données fournies ont les mêmes exemples de test sous chaque graine et, avec tous les labels, les mêmes exemples d’entraînement\u202f; les points et les exemples de validation sont tirés à nouveau. Une moyenne porte sur les graines qu’a une technique, un écart sur celles que toutes deux ont.";

type Pieces<Name> = (string | Name)[];
type Standing = typeof english.standingSentences.standing;
type Difference = Parameters<Standing["ahead"]>[0]["difference"];
type Untold = Parameters<Standing["not told apart"]>[0]["untold"] & { areFirst: boolean };
type Tell = Extract<Untold["why"], { kind: "open" }>["tell"];

const others = (number: number): string => counted(number, "autre");
const over = ({ count }: Difference): string => `sur ${counted(count, "graine")}`;
const points = (difference: Difference): string => `${pointsWithin(difference)} points`;

/** “environ 40 graines montreraient 2 points” */
const tellWords = ({ seeds, isBeyond, points: told }: Tell): string =>
  `${isBeyond ? "seules plus de" : "environ"} ${seeds} graines montreraient ${told === undefined ? "une différence aussi grande" : `${told} points`}`;

function untoldWords({ difference, areFirst, why }: Untold): string {
  const between = areFirst ? " entre les deux premières" : "";
  if (why.kind === "no seeds") return `aucune graine n’est en commun${between}, et il en faut au moins ${why.least}`;
  const said = `${points(difference)}${between} ${over(difference)}`;
  if (why.kind === "few seeds") return `${said} seulement, et il en faut au moins ${why.least}`;
  if (why.kind === "against means") return `${said} en commun, à l’inverse de l’ordre de leurs moyennes\u202f; exécutez les mêmes graines`;
  if (!why.lead) return `${said}\u202f; ${tellWords(why.tell)}`;
  const imported = why.lead.imported ? `, dont ${why.lead.imported} avec des essais importés` : "";
  return `${said} seraient une avance isolément, mais n’en sont pas une parmi ${counted(why.lead.tests, "comparaison")}${imported}\u202f; ${tellWords(why.tell)}`;
}

const standing: Standing = {
  ahead: (of) => [
    of.best,
    " devance ",
    of.rival,
    ` de ${points(of.difference)} ${over(of.difference)}${of.more ? `, ainsi que ${others(of.more)}` : ""}`,
  ],
  "as good as": (of) => [
    of.best,
    " vaut ",
    of.rival,
    ...(of.more
      ? [` et ${others(of.more)}\u00a0: ${points(of.difference)} d’écart avec `, of.rival, " "]
      : [`\u00a0: ${points(of.difference)} `]),
    `${over(of.difference)}, à l’intérieur de ± ${of.within}`,
  ],
  "not told apart": (of) => [
    of.best,
    of.more ? ", " : " et ",
    of.rival,
    `${of.more ? ` et ${others(of.more)}` : ""} ne sont pas encore départagées\u00a0: ${untoldWords({ ...of.untold, areFirst: of.more > 0 })}`,
    ...(of.asGood ? ["\u202f; ", of.best, ` vaut ${others(of.asGood)}`] : []),
  ],
};

type Later<Name> = { from: number | "all" } & (
  { outcome: "ahead"; best: Name } | { outcome: "as good as" | "not told apart"; areMany: boolean }
);
function laterWords<Name>(later: Later<Name>): Pieces<Name> {
  const where = later.from === "all" ? "\u202f; avec tous, " : `\u202f; à partir de ${later.from}, `;
  if (later.outcome === "ahead") return [where, later.best, " est en tête"];
  const how = later.outcome === "as good as" ? "se valent" : "ne sont pas encore départagées";
  return [`${where}${later.areMany ? "les meilleures" : "elles"} ${how}`];
}

export const standingSentences: Translated<typeof english.standingSentences> = {
  none: "Un balayage complète ceci\u00a0: les mêmes techniques avec peu de labels et avec beaucoup, et avec plusieurs graines.",
  standing,
  sentence: ({ labels, said, later }) => [`Avec ${budgetWords(labels)}, `, ...said, ...(later ? laterWords(later) : []), "."],
  baseline: {
    ahead: ({ baseline, difference }) => [" ", baseline, ` a ${points(difference)} de retard.`],
    "as good as": ({ baseline, best }) => [" ", baseline, " vaut ", best, "."],
    "not told apart": ({ baseline, best }) => [" ", baseline, " et ", best, " ne sont pas encore départagées."],
  },
  uncompared: <Name>({ best, all }: { best: Name; all: readonly { name: Name; seeds: number }[] }): Pieces<Name> =>
    all.length
      ? [
          ...all.flatMap(({ name, seeds }, i): Pieces<Name> => [
            i ? "), " : " Non comparées\u00a0: ",
            name,
            ` (${seeds ? `seulement ${counted(seeds, "graine")}` : "aucune graine"} en commun avec `,
            best,
          ]),
          ").",
        ]
      : [],
  imported: ({ imported, runs }) =>
    ` ${imported} des ${counted(runs, "essai")} à l’appui ${pluralOf(imported, "a été importé", "ont été importés")}.`,
};
