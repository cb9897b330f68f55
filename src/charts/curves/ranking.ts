/** A list of techniques at one budget: in which order, and where on its small axis each value lies. */
import { makeScale, type YAxis } from "../frame/scales";
import type { Paradigm } from "../../shape/technique";

export interface Ranked {
  key: string;
  name: string;
  /** “A” */
  slot?: string | undefined;
  paradigm: Paradigm;
  /** CSS, of a contestant. */
  colour?: string | undefined;
  /** NaN where nothing was measured. */
  mean: number;
  /** Half of the 95 % interval. */
  half: number;
  dimmed?: boolean | undefined;
  /** All of it in words. */
  spoken: string;
}

/** The best first; of those that were not measured, by name. */
export const ranked = (rows: readonly Ranked[]): Ranked[] => {
  const value = ({ mean }: Ranked) => (Number.isFinite(mean) ? mean : -1);
  return rows.toSorted((a, b) => value(b) - value(a) || a.name.localeCompare(b.name));
};

export interface Spread {
  from: number;
  at: number;
  to: number;
}

/** In percent of the axis, which all means fit on; an interval may be cut off at its ends. */
export function intervalsOn(
  rows: readonly Ranked[],
  scale?: YAxis["scale"],
): { of: (row: Ranked) => Spread | undefined; baseline: number | undefined } {
  const means = rows.map(({ mean }) => mean).filter(Number.isFinite);
  const [least, most] = [Math.min(...means), Math.max(...means)];
  const along = makeScale([least, Math.max(most, least + 0.001)], [4, 96], scale);
  const place = (share: number) => Math.min(100, Math.max(0, along(share)));
  const yardstick = rows.find(({ paradigm, mean }) => paradigm === "supervised" && Number.isFinite(mean));
  return {
    of: ({ mean, half }) => {
      if (!Number.isFinite(mean)) return undefined;
      const by = Number.isFinite(half) ? half : 0;
      return { from: place(mean - by), at: place(mean), to: place(mean + by) };
    },
    baseline: yardstick && place(yardstick.mean),
  };
}
