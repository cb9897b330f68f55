/** What too few test examples leave unknown, of what a reader brought. */
import { ownPageSentences } from "../../sentences/own-page";
import type { DataSet } from "../../shape/data-set";
import { shareInterval } from "./statistics";

/** With as many the interval of an accuracy is about 15 points to either side, which tells little already. */
const few = 30;
const supposedShare = 0.8;

/** Undefined where enough are tested. */
export function fewTestedWords({ brought, testShare }: Pick<DataSet, "brought" | "testShare">): string | undefined {
  const tested = brought ? Math.round(testShare * brought.labelled) : Infinity;
  if (tested >= few) return undefined;
  const right = Math.round(supposedShare * tested);
  const [low, high] = shareInterval(right, tested);
  return ownPageSentences.fewTested({ tested, right, low, high });
}
