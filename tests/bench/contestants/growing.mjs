// Any technique of ours with a pool and a batch of any size, one run after the other: how its costs grow.
import { must } from "../../../src/shape/must.ts";
import { loadTechniques, techniques, techniqueById } from "../../../src/techniques/catalogue.ts";
import { loadDigits } from "./digits.mjs";
import { ourTrainer, startOurs } from "./our-engine.mjs";

let site, trainer;
const pools = new Map();

export const contestant = {
  async prepare(backend, place) {
    ({ site } = place);
    await startOurs(backend, place);
    return techniques.map(({ id, family }) => ({ id, family }));
  },
  /** Not a part of the start: the files come once. */
  async load(poolCount) {
    if (!pools.has(poolCount)) pools.set(poolCount, await loadDigits(site, poolCount));
  },
  /** From the examples to the first evaluation. */
  async start(id, poolCount, batch) {
    await loadTechniques([id]);
    const technique = must(techniqueById(id), `technique “${id}”`);
    trainer = ourTrainer(technique, pools.get(poolCount), { batch });
    await trainer.advance(0, "evaluation");
  },
  /** As many as fit into this time. @returns how many that were */
  async steps(milliseconds) {
    const [began, before] = [performance.now(), trainer.step];
    do await trainer.advance(1, "nothing");
    while (performance.now() - began < milliseconds && !trainer.stopped);
    return trainer.step - before;
  },
  evaluate: async () => void (await trainer.advance(0, "evaluation")),
  async end() {
    trainer.dispose();
  },
};
