/** Options that some kinds of data leave no sense to: links say so, and another data set on the page falls back and tells it. */
import { describe, expect, it } from "vitest";
import { fromLink, toLink } from "../../../src/link/link";
import { readPlan } from "../../../src/sweep/run/plan-file";
import { eventually } from "../../help/eventually";
import { stage } from "./stage";

const rotated = "v=2&data=digits&a=pretrain-spread&b=pretrain-fine-tune&pretrain-fine-tune.pretrainer=rotation";
const why = "as a text has no side that is up, but does with images: simclr is used";

describe("a link", () => {
  it("that chooses one is read where it makes sense, and comes back", () => {
    const { settings, problems } = fromLink(rotated);
    expect([settings.b.values.pretrainer, problems]).toEqual(["rotation", []]);
    expect(fromLink(toLink(settings)).settings).toEqual(settings);
  });

  it.each(["v=2&", ""])("%s that chooses one where it makes none is told so, with the reason and where it does", (version) => {
    const link = `${version}data=definitions&a=pretrain-fine-tune&pretrain-fine-tune.pretrainer=rotation`;
    const { settings, problems } = fromLink(link);
    expect(settings.a).toMatchObject({ technique: "pretrain-fine-tune", values: { pretrainer: "simclr" } });
    expect(problems).toEqual([`pretrain-fine-tune.pretrainer=rotation does not go with these data, ${why}`]);
    expect(fromLink(toLink(settings)).problems).toEqual([]);
  });

  it("says of what is not there at all which there are", () => {
    const [problem] = fromLink("v=2&data=definitions&a=pretrain-spread&pretrain-spread.pretrainer=turning").problems;
    expect(problem).toMatch(/^pretrain-spread\.pretrainer=turning is not one of simclr, .*, vae: simclr is used$/);
    expect(problem).not.toContain("rotation");
  });
});

it("a plan is refused where the technique stands in it", () => {
  const technique = "pretrain-spread&pretrain-spread.pretrainer=masked-features";
  const text = JSON.stringify({ data: ["breast-cancer", "digits"], techniques: [technique], labels: [1], seeds: [1] });
  const { problem } = readPlan(text) as { problem: { column: number; message: string } };
  expect(problem.column).toBe(text.indexOf(`"${technique}"`) + 1);
  expect(problem.message).toContain("as a pixel is no column with a meaning of its own, but does with tables");
});

describe("another data set on the page", () => {
  const said = "Now pretrained by SimCLR, not Rotation: a text has no side that is up.";

  it("falls back to the usual one, says so, and is undone in one step", async () => {
    const { experiment } = stage(`#${rotated}`);
    const before = experiment.settings;
    experiment.setData("definitions");
    await eventually(() => expect(experiment.settings.data).toBe("definitions"));
    expect([experiment.settings.b.values.pretrainer, experiment.lost, experiment.problems]).toEqual(["simclr", "", []]);
    await eventually(() => expect(experiment.announcement).toBe(said));
    experiment.undo();
    expect(experiment.settings).toEqual(before);
  });

  it("says it once of both, after what there is no room for", async () => {
    const both = "a=pretrain-spread&b=pretrain-fixmatch&pretrain-spread.pretrainer=rotation&pretrain-fixmatch.pretrainer=rotation";
    const { experiment } = stage(`#v=2&data=digits&shortcut=4&${both}`);
    experiment.setData("two-moons");
    const point = "Now pretrained by SimCLR, not Rotation: a point has no side that is up.";
    await eventually(() => expect(experiment.announcement).toBe(`No room for more on Two moons: no shortcut. ${point}`));
  });

  it("leaves what goes with it as it was, without a word", async () => {
    const { experiment } = stage("#v=2&data=digits&a=pretrain-spread&pretrain-spread.pretrainer=vae");
    experiment.setData("definitions");
    await eventually(() => expect(experiment.settings.data).toBe("definitions"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([experiment.settings.a.values.pretrainer, experiment.announcement]).toEqual(["vae", ""]);
  });
});
