// The handwritten digits as a run gets them, for contestants whose engine is not ours: no TensorFlow.js in here.
import { digits } from "../../../src/data-sets/digits.ts";
import { fetchFile, unpackFile } from "../../../src/shape/packed.ts";
import { arrange } from "../../../src/training/run-data.ts";

const testCount = 2000;

/**
 * As many as are asked for in the pool, and 2,000 to test on. Where the pool is to be larger than what there is, it begins again:
 * that changes no time.
 * @param site the address of this project's files
 */
export async function loadDigits(site, poolCount = 8000, seed = 1) {
  const files = await Promise.all(
    digits.files.map(async (file) => unpackFile(file, await fetchFile(file, new URL(site), () => undefined))),
  );
  const { inputs, labels } = digits.make({}, undefined, files);
  const count = poolCount + testCount;
  const size = inputs.length / labels.length;
  const examples = { inputs: new Float32Array(count * size), labels: new Uint8Array(count) };
  for (let start = 0; start < count; start += labels.length) {
    const some = Math.min(labels.length, count - start);
    examples.inputs.set(inputs.subarray(0, some * size), start * size);
    examples.labels.set(labels.subarray(0, some), start);
  }
  return arrange({ ...digits, testShare: testCount / count }, examples, { seed });
}
