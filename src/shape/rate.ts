/** The learning rate, as every technique that descends a loss declares it among its parameters. */
import type { Kind } from "./kind";
import { slider, type Slider } from "./params";

/** @param start what is best on most kinds of data. @param startOn those on which another is */
export const rate = (start = 1, startOn: Partial<Record<Kind, number>> = {}): Slider =>
  slider({
    label: "Learning rate",
    help: "How large the steps down the loss are, as a multiple of what is usual for this kind of data. Too large is restless, too small does not get there in the steps it has.",
    start,
    startOn,
    min: 0.25,
    max: 4,
    step: 0.01,
    scale: "log",
    unit: "×",
  });
