import { counted, pluralOf, pointed } from "../../shape/numerals";
import type * as english from "../../sentences/standings";
import { pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

export const whatSeedsVary: Translated<typeof english.whatSeedsVary> =
  "Una semilla sortea etiquetas, pesos iniciales, lotes y vistas. Los datos empaquetados tienen los mismos ejemplos de prueba con cada semilla y, con todas las etiquetas, los mismos de entrenamiento; los puntos y los ejemplos de validación se sortean de nuevo. Una media es sobre las semillas que tiene un método; una ventaja, sobre las que tienen ambos.";

type English = typeof english.standingSentences;
type Pieces<Name> = (string | Name)[];
type Untold = Parameters<English["standing"]["not told apart"]>[0]["untold"] & { areFirst: boolean };
type Difference = Untold["difference"];
type Tell = Extract<Untold["why"], { kind: "open" }>["tell"];
type Later<Name> = { from: number | "all" } & (
  { outcome: "ahead"; best: Name } | { outcome: "as good as" | "not told apart"; areMany: boolean }
);

/** After “de”, “a” and “y”. */
const others = (number: number): string => (number === 1 ? "otro" : `otros ${number}`);
const over = ({ count }: Difference): string => `sobre ${counted(count, "semilla")}`;
const points = (difference: Difference): string => `${pointsWithin(difference)} puntos`;

const tellWords = ({ seeds, isBeyond, points: told }: Tell): string =>
  `${isBeyond ? "solo más de" : "unas"} ${seeds} semillas distinguirían ${told === undefined ? "una diferencia así" : `${pointed(String(told))} puntos`}`;

function untoldWords({ difference, areFirst, why }: Untold): string {
  const between = areFirst ? " entre los dos primeros" : "";
  if (why.kind === "no seeds") return `no hay ninguna semilla en común${between}, y hacen falta ${why.least} al menos`;
  const said = `${points(difference)}${between} ${over(difference)}`;
  if (why.kind === "few seeds") return `${said} tan solo, y hacen falta ${why.least} al menos`;
  if (why.kind === "against means") return `${said} en común, contra el orden de sus medias; ejecutar las mismas semillas`;
  if (!why.lead) return `${said}; ${tellWords(why.tell)}`;
  const imported = why.lead.imported ? `, ${why.lead.imported} de ellas con ejecuciones importadas` : "";
  return `${said} serían ventaja por sí solos, pero no lo son como una de ${counted(why.lead.tests, "comparación", "comparaciones")}${imported}; ${tellWords(why.tell)}`;
}

function laterWords<Name>(later: Later<Name>): Pieces<Name> {
  const where = later.from === "all" ? "; con todas, " : `; desde ${later.from}, `;
  if (later.outcome === "ahead") return [where, later.best, " va por delante"];
  const how = later.outcome === "as good as" ? "quedan a la par" : "aún no se distinguen";
  return [`${where}${later.areMany ? "los mejores " : ""}${how}`];
}

export const standingSentences: Translated<English> = {
  none: "Un barrido completa esto: los mismos métodos con pocas etiquetas y con muchas, y con varias semillas.",
  standing: {
    ahead: (of) => [
      of.best,
      " supera a ",
      of.rival,
      ` por ${points(of.difference)} ${over(of.difference)}${of.more ? `, y a ${others(of.more)}` : ""}`,
    ],
    "as good as": (of) => [
      of.best,
      " queda a la par de ",
      of.rival,
      ...(of.more ? [` y de ${others(of.more)}: ${points(of.difference)} respecto a `, of.rival, " "] : [`: ${points(of.difference)} `]),
      `${over(of.difference)}, dentro de ± ${of.within}`,
    ],
    "not told apart": (of) => [
      of.best,
      of.more ? ", " : " y ",
      of.rival,
      `${of.more ? ` y ${others(of.more)}` : ""} aún no se distinguen: ${untoldWords({ ...of.untold, areFirst: of.more > 0 })}`,
      ...(of.asGood ? ["; ", of.best, ` queda a la par de ${others(of.asGood)}`] : []),
    ],
  },
  sentence: ({ labels, said, later }) => [`Con ${budgetWords(labels)}, `, ...said, ...(later ? laterWords(later) : []), "."],
  baseline: {
    ahead: ({ baseline, difference }) => [" ", baseline, ` queda ${points(difference)} por detrás.`],
    "as good as": ({ baseline, best }) => [" ", baseline, " queda a la par de ", best, "."],
    "not told apart": ({ baseline, best }) => [" ", baseline, " y ", best, " aún no se distinguen."],
  },
  uncompared: <Name>({ best, all }: { best: Name; all: readonly { name: Name; seeds: number }[] }): Pieces<Name> =>
    all.length
      ? [
          ...all.flatMap(({ name, seeds }, i): Pieces<Name> => [
            i ? "), " : " Sin comparar: ",
            name,
            ` (${seeds ? `solo ${counted(seeds, "semilla")}` : "ninguna semilla"} en común con `,
            best,
          ]),
          ").",
        ]
      : [],
  imported: ({ imported, runs }) =>
    ` De ${counted(runs, "ejecución", "ejecuciones")} que hay detrás, ${imported} ${pluralOf(imported, "se importó", "se importaron")}.`,
};
