/** What the page says of a run that was lost and goes on. */
import { expect, it } from "vitest";
import { recoveryWords } from "../../../src/page/words";

it.each([
  ["nothing, where nothing was lost", [], ""],
  [
    "where it went on from",
    [{ loss: "device", step: 1240 }],
    "The graphics processor was lost: training went on by itself, from step 1,240.",
  ],
  [
    "where the first and the last of several went on from",
    [
      { loss: "reload", step: 300 },
      { loss: "reload", step: 20 },
    ],
    "The page was loaded again: training went on by itself, from steps 20 to 300.",
  ],
  [
    "what computes no more",
    [{ loss: "worker", step: 5, given: "webgpu" }],
    "The browser cut it off: training went on by itself, from step 5. WebGPU was lost too often, so another backend computes now.",
  ],
] as const)("%s", (_, recoveries, words) => expect(recoveryWords(recoveries)).toBe(words));
