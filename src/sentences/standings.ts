/** Who is better under a budget of labels, over several seeds. Names that have a look of their own stay pieces of a sentence. */
import { said } from "../shape/language";
import { counted, pluralOf } from "../shape/numerals";
import { budgetWords } from "./budgets";
import { pointsWithin } from "./numbers";

/** What several seeds can show, and what they cannot. */
export const whatSeedsVary = said(
  "whatSeedsVary",
  "A seed draws labels, initial weights, batches and views. Packed data have the same test examples under every seed and, with all labels, the same training examples; points and validation examples are drawn anew. A mean is over the seeds that a technique has, a margin over those that both have.",
);

type Pieces<Name> = (string | Name)[];
/** Of shares; `half` is that of a 95 % interval, or no number. */
interface Difference {
  mean: number;
  half: number;
  count: number;
}

const others = (number: number): string => counted(number, "other");
const over = ({ count }: Difference): string => `over ${counted(count, "seed")}`;
const points = (difference: Difference): string => `${pointsWithin(difference)} points`;

/** Why two are not told apart. */
interface Untold {
  difference: Difference;
  /** Of more than two, they are the first. */
  areFirst: boolean;
  why:
    /** @param least how many seeds it takes */
    | { kind: "no seeds"; least: number }
    | { kind: "few seeds"; least: number }
    /** Whose mean is less has more on the seeds in common. */
    | { kind: "against means" }
    /** @param lead it would be one alone, but not among so many comparisons */
    | { kind: "open"; lead: { tests: number; imported: number } | undefined; tell: Tell };
}
/** How many seeds would tell. */
interface Tell {
  seeds: number;
  /** No fewer than more than that. */
  isBeyond: boolean;
  /** So many points; undefined for as many as they are apart now. */
  points: number | undefined;
}

/** “about 40 seeds would tell 2 points” */
const tellWords = ({ seeds, isBeyond, points: told }: Tell): string =>
  `${isBeyond ? "only more than" : "about"} ${seeds} seeds would tell ${told === undefined ? "so large a difference" : `${told} points`}`;

function untoldWords({ difference, areFirst, why }: Untold): string {
  const between = areFirst ? " between the first two" : "";
  if (why.kind === "no seeds") return `no seed is in common${between}, and it takes ${why.least} at least`;
  const said = `${points(difference)}${between} ${over(difference)}`;
  if (why.kind === "few seeds") return `${said} only, and it takes ${why.least} at least`;
  if (why.kind === "against means") return `${said} in common, against the order of their means; run the same seeds`;
  if (!why.lead) return `${said}; ${tellWords(why.tell)}`;
  const imported = why.lead.imported ? `, ${why.lead.imported} of them with imported runs` : "";
  return `${said} would be a lead alone, but are none as one of ${counted(why.lead.tests, "comparison")}${imported}; ${tellWords(why.tell)}`;
}

/** How the best stand. @param more how many there are beside the two */
const standing = {
  /** “FixMatch is ahead of SimCLR by 4.1 ± 1.3 points over 5 seeds”: a margin always belongs to the one that is named. */
  ahead: <Name>(of: { best: Name; rival: Name; difference: Difference; more: number }): Pieces<Name> => [
    of.best,
    " is ahead of ",
    of.rival,
    ` by ${points(of.difference)} ${over(of.difference)}${of.more ? `, and of ${others(of.more)}` : ""}`,
  ],
  /** @param within points */
  "as good as": <Name>(of: { best: Name; rival: Name; difference: Difference; more: number; within: number }): Pieces<Name> => [
    of.best,
    " is as good as ",
    of.rival,
    ...(of.more ? [` and ${others(of.more)}: ${points(of.difference)} from `, of.rival, " "] : [`: ${points(of.difference)} `]),
    `${over(of.difference)}, inside ± ${of.within}`,
  ],
  /** @param asGood of how many the best is as good as */
  "not told apart": <Name>(of: {
    best: Name;
    rival: Name;
    more: number;
    untold: Omit<Untold, "areFirst">;
    asGood: number;
  }): Pieces<Name> => [
    of.best,
    of.more ? ", " : " and ",
    of.rival,
    `${of.more ? ` and ${others(of.more)}` : ""} are not told apart yet: ${untoldWords({ ...of.untold, areFirst: of.more > 0 })}`,
    ...(of.asGood ? ["; ", of.best, ` is as good as ${others(of.asGood)}`] : []),
  ],
};

/** What becomes of it with more labels. @param from labels a class */
type Later<Name> = { from: number | "all" } & (
  { outcome: "ahead"; best: Name } | { outcome: "as good as" | "not told apart"; areMany: boolean }
);
function laterWords<Name>(later: Later<Name>): Pieces<Name> {
  const where = later.from === "all" ? "; with all " : `; from ${later.from} on `;
  if (later.outcome === "ahead") return [where, later.best, " is ahead"];
  const how = later.outcome === "as good as" ? "as good as each other" : "not told apart yet";
  return [`${where}${later.areMany ? "the best" : "they"} are ${how}`];
}

export const standingSentences = said("standingSentences", {
  none: "A sweep fills this in: the same techniques with few labels and with many, and with several seeds.",
  standing,
  /** @param labels a class; Infinity for all @param said one of the standings */
  sentence: <Name>({ labels, said, later }: { labels: number; said: Pieces<Name>; later: Later<Name> | undefined }): Pieces<Name> => [
    `With ${budgetWords(labels)} `,
    ...said,
    ...(later ? laterWords(later) : []),
    ".",
  ],
  /** How the baseline stands, for another sentence. */
  baseline: {
    ahead: <Name>({ baseline, difference }: { baseline: Name; best: Name; difference: Difference }): Pieces<Name> => [
      " ",
      baseline,
      ` is ${points(difference)} behind.`,
    ],
    "as good as": <Name>({ baseline, best }: { baseline: Name; best: Name }): Pieces<Name> => [" ", baseline, " is as good as ", best, "."],
    "not told apart": <Name>({ baseline, best }: { baseline: Name; best: Name }): Pieces<Name> => [
      " ",
      baseline,
      " and ",
      best,
      " are not told apart yet.",
    ],
  },
  /** “ Not compared: SimCLR (no seed in common with FixMatch).” @param seeds in common with the best */
  uncompared: <Name>({ best, all }: { best: Name; all: readonly { name: Name; seeds: number }[] }): Pieces<Name> =>
    all.length
      ? [
          ...all.flatMap(({ name, seeds }, i): Pieces<Name> => [
            i ? "), " : " Not compared: ",
            name,
            ` (${seeds ? `only ${counted(seeds, "seed")}` : "no seed"} in common with `,
            best,
          ]),
          ").",
        ]
      : [],
  /** “ 12 of the 30 runs behind this were imported.” */
  imported: ({ imported, runs }: { imported: number; runs: number }): string =>
    ` ${imported} of the ${counted(runs, "run")} behind this ${pluralOf(imported, "was", "were")} imported.`,
} as const);
