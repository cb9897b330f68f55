/** A run as one line, and back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, isOfCodes, readCode } from "../../../src/sweep/records/code";
import { problemWords, readRuns } from "../../../src/sweep/records/files";
import { recordOf } from "./some-records";

const run = recordOf("data=digits&labels=4&seed=7&a=fixmatch&a.threshold=0.9", { accuracy: 0.8325, steps: 2400, seconds: 12.34 });
const code = codeOf(run);
const read = async (text: string) => {
  const reading = await readRuns(text);
  return "problem" in reading ? problemWords(reading.problem) : reading.records;
};

describe("the code of a run", () => {
  it("is a short line with its accuracy, a checksum and its link", () => {
    expect(code).toMatch(/^LS2:0\.8325:2400f:40\/8000\/2000:12\.3:wasm:[0-9a-f]{6}:\S+$/);
    expect(code.length).toBeLessThan(110);
  });

  it("is the same run again: its link, its counts and what came of it", async () => {
    const [again] = (await read(code)) as (typeof run)[];
    for (const key of [
      "id",
      "link",
      "data",
      "technique",
      "labels",
      "labelled",
      "pool",
      "test",
      "seed",
      "steps",
      "accuracy",
      "stopped",
    ] as const)
      expect(again![key], key).toEqual(run[key]);
  });

  it("is one of any run, however it ended", async () => {
    const links = [
      "data=two-moons&a=label-spreading&labels=1",
      "data=definitions&a=masked&labels=all",
      "data=digits&poolShare=0.1&a=simclr",
    ];
    const ends = [{ stopped: "settled" }, { stopped: "finished" }, { stopped: "diverged", accuracy: null }] as const;
    for (const link of links)
      for (const end of ends) {
        const one = recordOf(link, { steps: 12, ...end });
        expect(await read(codeOf(one)), link).toMatchObject([{ id: one.id, accuracy: one.accuracy, stopped: one.stopped }]);
      }
  });

  it("has a name where one stands before it, and many stand in many lines", async () => {
    const other = codeOf(recordOf("data=digits&labels=4&a=simclr"));
    expect(await read(`Ada Lovelace: ${code}\n\n  Grace ${other}  \r\n${codeOf(recordOf("data=digits&labels=1&a=simclr"))}`)).toMatchObject(
      [
        { name: "Ada Lovelace", technique: "fixmatch" },
        { name: "Grace", technique: "simclr" },
        { technique: "simclr", labels: 1 },
      ],
    );
  });

  it("is refused, with its line, where a character of it was changed, lost or put in", async () => {
    const change = fc.tuple(fc.nat(code.length - 1), fc.constantFrom("", "0", "9", "x", "_"), fc.boolean());
    await fc.assert(
      fc.asyncProperty(change, async ([at, by, isInstead]) => {
        const changed = code.slice(0, at) + by + code.slice(isInstead || by === "" ? at + 1 : at);
        fc.pre(changed !== code);
        expect(readCode(changed, 0)).toHaveProperty("fault");
      }),
    );
    expect(await read(`${code}\n${code.slice(0, -3)}`)).toBe(
      `Line 2: The code ${JSON.stringify(code).slice(0, 40)}… was changed or cut on its way: have it copied again.`,
    );
    expect(await read(`${code}\nhello there`)).toBe(
      'Line 2: "hello there" is no code of a run: one begins with “LS”, and a name may stand before it.',
    );
  });

  it("is told from tables, JSON and what somebody brings to learn from", () => {
    for (const text of [code, `Ada ${code}`, `\n\n${code}`]) expect(isOfCodes(text)).toBe(true);
    for (const text of ["", "{}", "a,b\n1,2", "label;text\nLSTM: a network;x", "COLS2:1,b", JSON.stringify([run])])
      expect(isOfCodes(text), text).toBe(false);
  });
});
