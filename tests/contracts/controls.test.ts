/** What every control of every technique keeps to: it is felt, and its ends can be reached. Before a release on every kind of data. */
import { describe, expect, it } from "vitest";
import type { Kind } from "../../src/shape/kind";
import { paramsOn, startValues, type Param, type Params, type Value } from "../../src/shape/params";
import { firstToUse } from "../../src/shape/phases";
import type { AnyTechnique } from "../../src/shape/technique";
import { techniques } from "../help/all";
import { beginRuns } from "../help/begun-runs";
import { isItsOneTurn } from "../help/combinations";
import { extremesOf } from "../help/extremes";
import { expectDiagnostics, expectReport } from "../help/expect-report";
import { smallRunData } from "../help/small-data";
import { bitsOfReport } from "../help/watched-run";

const kinds = Object.keys(smallRunData) as Kind[];
const paramsOf = (technique: AnyTechnique, kind: Kind) => paramsOn(technique.params as Params, kind);
const { begin, end } = beginRuns();

/** Values worth trying in place of one. */
const others = (param: Param, value: Value): Value[] => [...new Set([...extremesOf(param), param.start])].filter((one) => one !== value);

interface Moment {
  values: Record<string, Value>;
  steps: number;
  /** How many have been taken already. */
  learned: number;
}

/**
 * Settings in which a control may have something to do: all at their start, then one at another value, then two; each at first and when something
 * has been learned, as some controls are about what is known already.
 */
function* moments(params: Params, kind: Kind): Generator<Moment> {
  const start = startValues(params, kind);
  const changes = Object.entries(params).flatMap(([name, param]) => others(param, param.start).map((value) => ({ [name]: value })));
  const pairs = changes.flatMap((one, i) => changes.slice(i + 1).map((other) => ({ ...one, ...other })));
  for (const some of [[{}, ...changes], pairs])
    for (const [steps, learned] of [
      [few, 1],
      [44, 35],
    ] as const)
      for (const change of some) yield { values: { ...start, ...change }, steps, learned };
}

/** So few steps that a technique that acts now and then acts after each. */
const few = 11;

const controlsOn = (kind: Kind) =>
  techniques
    .filter((technique) => isItsOneTurn(technique, kind))
    .flatMap((technique) => Object.entries(paramsOf(technique, kind)).map(([name, param]) => ({ technique, name, param })));
type Control = ReturnType<typeof controlsOn>[number];
const titled = (kept: readonly Control[]) => kept.map((one): [string, Control] => [`${one.technique.id}.${one.name}`, one]);

describe.each(kinds)("on %s", (kind) => {
  const controls = controlsOn(kind);
  const short = { steps: few, batch: 8, encoder: "dense" } as const;

  it.each(titled(controls.filter(({ param }) => !param.rebuilds)))("the next step feels %s", async (_, { technique, name, param }) => {
    for (const { values, steps, learned } of moments(paramsOf(technique, kind), kind)) {
      const told: Record<string, string>[] = [];
      for (const value of [values[name]!, ...others(param, values[name]!)]) {
        const run = begin(technique, smallRunData[kind](1), { ...short, steps, values });
        // A phase that begins afterwards would be built from the new value.
        do await run.trainer.advance(learned, "nothing");
        while (run.trainer.phase < firstToUse(technique, name));
        run.trainer.values[name] = value;
        told.push({ ...bitsOfReport(await run.report(1), /^(loss|diagnostic)\./), learned: await run.learned() });
        end(run);
        if (told.some((one) => JSON.stringify(one) !== JSON.stringify(told[0]))) return;
      }
    }
    expect.fail(`${name} changes nothing, whatever else is set`);
  });

  it.each(titled(controls))("%s can be set to its ends", async (_, { technique, name, param }) => {
    for (const value of others(param, param.start)) {
      const data = smallRunData[kind](1);
      const run = begin(technique, data, { ...short, values: { [name]: value } });
      for (const report of [await run.report(2), await run.report(2, "evaluation")]) {
        expectReport(report, data, technique);
        expectDiagnostics(report, technique, data);
      }
      end(run);
    }
  });
});
