/** What the page says of runs: what was lost, what has no guess, and what it makes of what is no number. */
import { expect, it } from "vitest";
import { recoveryWords } from "../../../src/sentences/recovery";
import { sharesNow, unknownNow } from "../../../src/page/bench/contestant-now";
import { labelsSeen } from "../../../src/sentences/contestant";
import { techniqueById } from "../../../src/techniques/catalogue";

const numbers = (values: Record<string, number>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { shape: [], values: Float32Array.of(value) }]));

it("counts what has no guess, and says nothing where all have one", () => {
  expect(unknownNow(numbers({ unknown: 0.985 }), "test")).toBe(
    "99\u202f% of the test examples are unknown: no label has reached them, and they count as wrong.",
  );
  expect(unknownNow(numbers({ unknown: 0.001 }), "validation")).toMatch(/^<1\u202f% of the validation examples are unknown/);
  expect([unknownNow(numbers({ unknown: 0 }), "test"), unknownNow({}, "test")]).toEqual(["", ""]);
});

it("leaves out a share of nothing", () => {
  const technique = techniqueById("fixmatch")!;
  const shares = Object.keys(technique.diagnostics as object).filter((name) => /coverage|precision/i.test(name));
  expect(shares.length).toBeGreaterThan(1);
  const measured = (value: number) => numbers(Object.fromEntries(shares.map((name, i) => [`diagnostic.${name}`, i ? value : 0])));
  expect(sharesNow(technique, measured(0.9))).toContain("90\u202f%");
  expect(sharesNow(technique, measured(NaN))).toMatch(/^[A-Z]\w+ 0\u202f%\.$/);
});

it("says who has seen labels, and that a readout uses them where nobody else does", () => {
  const bridge = techniqueById("pretrain-spread")!;
  expect(labelsSeen(bridge, 0, 40)).toBe("It has not seen a label yet: so far only the readout uses the 40.");
  expect(labelsSeen(bridge, 1, 40)).toBe("It has learned without labels first, now with 40.");
});

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
