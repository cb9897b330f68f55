/** Which frequencies the side of a spectrogram names, and how high they are, from 0 to 1. */
import type { Heard } from "../../../shape/data-set";
import { melOf } from "../../../shape/mel";

export function frequencyTicks([low, high]: Heard["hertz"], isFull: boolean): { hertz: number; at: number }[] {
  const between = isFull ? [250, 1000, 2000].filter((hertz) => hertz > low && hertz < high) : [];
  return [low, ...between, high].map((hertz) => ({ hertz, at: (melOf(hertz) - melOf(low)) / (melOf(high) - melOf(low)) }));
}
