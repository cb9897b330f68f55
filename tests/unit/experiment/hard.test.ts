/** What makes an experiment hard, as a reader moves it: back in one step, and kept on other data as far as there is room. */
import { expect, it } from "vitest";
import { eventually } from "../../help/eventually";
import { easy, hardnessOf } from "../../../src/shape/hardness";
import { stage } from "./stage";

const link = "#v=2&data=digits&wrongLabels=0.2&strangers=3&shortcut=8&a=simclr&b=fixmatch";

it("goes as it was in one step, and comes back in one", () => {
  const { experiment } = stage(link);
  const hard = hardnessOf(experiment.settings);
  expect(hard).toMatchObject({ wrongLabels: 0.2, strangers: 3, shortcut: 8 });
  experiment.ease();
  expect(hardnessOf(experiment.settings)).toEqual(easy);
  expect(experiment.link).toBe("v=2&a=simclr&b=fixmatch");
  experiment.undo();
  expect(hardnessOf(experiment.settings)).toEqual(hard);
});

it("stays on other data as far as they have room, and what was let go is told", async () => {
  const { experiment } = stage(link);
  experiment.setData("two-moons");
  await eventually(() => expect(experiment.settings.data).toBe("two-moons"));
  expect(hardnessOf(experiment.settings)).toEqual({ ...easy, wrongLabels: 0.2 });
  await eventually(() => expect(experiment.announcement).toBe("No room for more on Two moons: no strangers, no shortcut."));
});

it("is told of only where less is left", async () => {
  const { experiment } = stage("#v=2&data=digits&wrongLabels=0.2&strangers=1&a=simclr&b=fixmatch");
  experiment.setData("definitions");
  await eventually(() => expect(experiment.settings.data).toBe("definitions"));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(experiment.settings).toMatchObject({ wrongLabels: 0.2, strangers: 1 });
  expect(experiment.announcement).toBe("");
});

it("leaves fewer classes to ask for: budgets and the pool are counted by those, before the examples have come", () => {
  const { experiment } = stage("#v=2&data=digits&strangers=5&poolShare=0.5");
  expect(experiment.poolCount).toBe(4000);
  expect(experiment.labelSteps.slice(-2)).toEqual([512, Infinity]);
  expect(stage("#v=2&data=digits&poolShare=0.5").experiment.labelSteps.slice(-2)).toEqual([256, Infinity]);
});
