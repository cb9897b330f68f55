/** What is run where a test or a bench has no wishes of its own. */
import { kindNamed } from "../../src/kinds/catalogue";
import { easy } from "../../src/shape/hardness";
import { startValues, type Params } from "../../src/shape/params";
import type { RunSpec } from "../../src/shape/protocol";
import type { AnyTechnique } from "../../src/shape/technique";
import type { RunData } from "../../src/training/run-data";

export const runSpec = (technique: AnyTechnique, { data }: RunData, changes: Partial<RunSpec> = {}): RunSpec => ({
  data: data.id,
  dataValues: {},
  technique: technique.id,
  encoder: kindNamed(data.kind).encoder,
  labels: 4,
  seed: 1,
  steps: 40,
  judged: "test",
  ...easy,
  ...changes,
  batch: Math.max(changes.batch ?? 16, technique.leastBatch ?? 0),
  values: { ...startValues(technique.params as Params, data.kind), ...changes.values },
});
