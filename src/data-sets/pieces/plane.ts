/** What made-up points in the plane share: their number, how far they stray, and that their classes take turns. */
import type { Examples } from "../../shape/data-set";
import { slider, type Slider } from "../../shape/params";
import type { Random } from "../../shape/random";

/** @param least so that all that has to be among them finds room */
export const pointCount = (least = 100): Slider =>
  slider({
    label: "Points",
    help: "How many points are made; half of them are kept for testing.",
    start: 1000,
    min: least,
    max: 4000,
    step: 100,
    rebuilds: true,
  });

/** Standard deviation of what is added to both coordinates. */
export const straying = (spec: Pick<Slider, "help" | "start" | "min" | "max">): Slider =>
  slider({ label: "Noise", step: 0.01, rebuilds: true, ...spec });

/** So many points of each class in turn. @param place where one of a class is, before it strays */
export function pointsOf(
  { count, noise, classes }: { count: number; noise: number; classes: number },
  random: Random,
  place: (label: number) => readonly [x: number, y: number],
): Examples {
  const inputs = new Float32Array(2 * count);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % classes);
  labels.forEach((label, i) => {
    const [x, y] = place(label);
    inputs.set([x + noise * random.normal(), y + noise * random.normal()], 2 * i);
  });
  return { inputs, labels };
}
