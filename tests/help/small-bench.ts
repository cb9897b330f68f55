/** Learners on the small pool of a kind, without a run around them. */
import type { EncoderName } from "../../src/shape/encoder";
import type { Kind } from "../../src/shape/kind";
import { bench } from "../reference/lab";
import { smallRunData } from "./small-data";

/** @param settings of the bench. @returns the pool, and what it was made to be learned from with */
export function smallBench(kind: Kind, settings: { encoder?: EncoderName; seed?: number } = {}) {
  const small = smallRunData[kind](1);
  const { data, pool, examples } = small;
  const made = bench({
    kind,
    shape: data.shape,
    inputs: pool.inputs,
    labels: pool.labels,
    classCount: data.classes.length,
    vocabularySize: examples.vocabulary?.length ?? 0,
    ...(data.columns && { columns: data.columns }),
    ...settings,
  });
  return { ...small, made };
}
