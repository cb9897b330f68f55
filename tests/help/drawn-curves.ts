/** Label curves of techniques that do not exist, each named after its paradigm. */
import type { Budget } from "../../src/shape/plan";
import { labelsOf, numbersVersion } from "../../src/shape/record";
import type { Paradigm } from "../../src/shape/technique";
import type { Cell, LabelCurve } from "../../src/sweep/curve/label-curve";
import { estimated } from "../../src/sweep/curve/statistics";

/** @param table accuracies by seed, under each budget */
export function drawnCurve(
  paradigm: Paradigm,
  number: number,
  table: Partial<Record<Budget, ReadonlyMap<number, number>>>,
  data = "digits",
): LabelCurve {
  const technique = `${paradigm} ${number}`;
  const cells = Object.entries(table)
    .map(([name, bySeed]): Cell => {
      const labels = name === "all" ? name : Number(name);
      const x = Math.min(800, labelsOf({ labels }));
      const link = `data=${data}&labels=${name}&a=${technique}`;
      return { ...estimated(bySeed!.values()), labels, x, fraction: x / 800, bySeed: bySeed!, diverged: 0, sources: [], link };
    })
    .sort((a, b) => a.x - b.x);
  return { series: `data=${data}&a=${technique}`, technique, data, numbers: numbersVersion, origins: ["recorded"], cells };
}

export const paradigmOfDrawn = ({ technique }: LabelCurve): Paradigm => technique.split(" ")[0] as Paradigm;
