/** What a contestant shows of itself as of now, in words. */
import { judgedExamples } from "../../sentences/judged";
import { shareWords, unknownWords } from "../../sentences/contestant";
import { numberOf, type Arrays } from "../../shape/arrays";
import type { Judge } from "../../shape/protocol";
import type { AnyTechnique, Diagnostics } from "../../shape/technique";

const mostShares = 3;

/** The shares of a technique, or of its phase: “Coverage 76 %, precision 98 %.” */
export function sharesNow({ diagnostics }: Pick<AnyTechnique, "diagnostics">, arrays: Arrays): string {
  const shares = Object.entries(diagnostics as Diagnostics)
    .filter(([, { kind, share }]) => kind === "curve" && share)
    .flatMap(([key, { label: name }]) => {
      const share = numberOf(arrays, `diagnostic.${key}`);
      return share === undefined || !Number.isFinite(share) ? [] : [{ name, share }];
    });
  return shareWords(shares.slice(0, mostShares));
}

/** Nothing where all have a guess, or where that was not asked yet. */
export function unknownNow(arrays: Arrays, judged: Judge): string {
  const share = numberOf(arrays, "unknown") ?? 0;
  return share > 0 ? unknownWords(share, judgedExamples[judged]) : "";
}
