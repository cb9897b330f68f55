/** How far a simple baseline comes with so many labels, as lines of a table. */
import { baselineWords as words } from "../../sentences/card";
import { estimated } from "../../sweep/curve/statistics";
import { commonestShare } from "./balance";
import type { Measured } from "./baselines";

export interface ReachedRow {
  name: string;
  note?: string;
  text: string;
  /** Share of the test examples that are right. */
  length: number;
}

/** First what is right without any label. */
export function reachedRows(measured: Measured): ReachedRow[] {
  const { pool, reached } = measured;
  const all = pool.reduce((a, b) => a + b, 0);
  const chance = commonestShare(measured);
  return [
    { name: words.commonest, note: words.commonestNote, text: words.chance(chance), length: chance },
    ...reached.map(({ labelled, accuracy }) => {
      const { mean, half } = estimated(accuracy);
      const aClass = labelled / pool.length;
      const note = labelled === all ? words.all : Number.isInteger(aClass) ? words.aClass(aClass) : undefined;
      return { name: words.labelled(labelled), ...(note && { note }), text: words.share(mean, half), length: mean };
    }),
  ];
}
