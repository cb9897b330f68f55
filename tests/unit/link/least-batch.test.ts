/** A technique that needs a batch of some size: links say so, and nobody sets a smaller one beside it. */
import { expect, it, vi } from "vitest";
import { eventually } from "../../help/eventually";
import { phase, phased } from "../../../src/shape/phased";
import type { Files } from "../../../src/shape/registry";

vi.mock("../../../src/techniques/index", async (original) => {
  const { files } = await original<{ files: Files }>();
  const simclr = async () => ({ one: { ...Object.values(await files.simclr!())[0], leastBatch: 48 } });
  return { files: { ...files, simclr } };
});

vi.resetModules(); // what set the tests up has the technique as it is
await import("../../help/all");
const { fromLink, toLink } = await import("../../../src/link/link");
const { commonParams, dataSetOf, leastBatchOf } = await import("../../../src/link/settings");
const { explained } = await import("../../../src/link/explained");
const { readPlan } = await import("../../../src/sweep/run/plan-file");
const { stage } = await import("../experiment/stage");

it.each([
  ["v=2&a=simclr&batch=16", 48, ["batch=16 is less than the 48 that SimCLR needs: 48 is used"]],
  ["v=2&a=masked&b=simclr&batch=40", 48, ["batch=40 is less than the 48 that SimCLR needs: 48 is used"]],
  ["v=2&a=simclr&batch=48", 48, []],
  ["v=2&a=simclr", 64, []],
  ["v=2&a=masked&batch=16", 16, []],
])("%s", (text, batch, problems) => {
  const read = fromLink(text);
  expect([read.settings.batch, read.problems]).toEqual([batch, problems]);
  expect(fromLink(toLink(read.settings))).toMatchObject({ settings: read.settings, problems: [] });
});

it("a plan of smaller batches is refused where it says so", () => {
  const plan = { link: "v=2&batch=16", data: ["digits"], techniques: ["masked", "simclr"], labels: [1], seeds: [1] };
  expect(readPlan(JSON.stringify(plan))).toMatchObject({ problem: { message: "batch=16 is less than the 48 that SimCLR needs." } });
});

it("the slider begins there, and says for whom", () => {
  const batchOf = (link: string) => {
    const { settings } = fromLink(link);
    const least = leastBatchOf(settings);
    return explained(commonParams(dataSetOf(settings), settings.encoder, least), least).batch;
  };
  expect(batchOf("v=2&b=simclr")).toMatchObject({ min: 48, start: 64 });
  expect(batchOf("v=2&b=simclr").help).toMatch(/ SimCLR needs at least 48\.$/);
  expect(batchOf("v=2&b=masked")).toEqual(explained(commonParams(dataSetOf(fromLink("v=2").settings))).batch);
});

it("one that is chosen beside a smaller batch gets what it needs, and it is told", async () => {
  const { experiment } = stage("#v=2&a=masked&batch=16");
  experiment.setTechnique("b", "simclr");
  await eventually(() => expect(experiment.settings.b.technique).toBe("simclr"));
  expect(experiment.settings.batch).toBe(48);
  expect(experiment.announcement).toBe("The batch is 48 now, as SimCLR needs so many.");
  experiment.undo();
  expect(experiment.settings).toMatchObject({ batch: 16, b: { technique: "labels-only" } });
});

it("of several phases, the one that needs most counts", () => {
  const rest = { labels: "seen", params: {}, diagnostics: {}, views: {}, create: () => ({}) as never } as const;
  const of = (...all: (number | undefined)[]) => {
    const phases = all.map((leastBatch, i) => phase({ name: String(i), ...(leastBatch && { leastBatch }), ...rest }));
    const lesson = { idea: "", assumption: "", watch: "", trap: "", goodShown: "", trapShown: "", pseudocode: [], references: [] };
    return phased({ id: "both", name: "", year: 2000, paradigm: "bridge", family: "", lesson, phases }).leastBatch;
  };
  expect([of(undefined, undefined), of(16, undefined, 32)]).toEqual([0, 32]);
});
