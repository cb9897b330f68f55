/** What a reader brings, on the bench: handed to the workers, gone back from, and waited for where a link is about it and it is not here. */
import { describe, expect, it } from "vitest";
import { bring } from "../../../src/data-sets/own/bring";
import { dataSetOf } from "../../../src/link/settings";
import { someOwn } from "../../help/brought";
import { eventually } from "../../help/eventually";
import { stage } from "./stage";

const own = someOwn({ checksum: "00000000000000aa" });
const link = "v=2&data=own&own.file=00000000000000aa-clouds.csv&labels=8&a=fixmatch&b=mean-teacher";

describe("a link to what is not here", () => {
  it("is told of, stays in the address, and is followed once that was brought", async () => {
    const { experiment, bar } = stage(`#${link}`);
    expect(experiment.awaited).toEqual({ link, file: "00000000000000aa-clouds.csv" });
    expect(experiment.problems).toEqual([]);
    expect(experiment.settings).toMatchObject({ data: "digits", labels: 8, a: { technique: "fixmatch" } });
    bar.pass();
    expect(bar.entries).toEqual([`#${link}`]);
    const spoilt = stage(`#${link}&colour=red`);
    expect(spoilt.experiment.problems).toEqual(["not known here: colour"]);
    spoilt.bar.pass();
    expect(spoilt.bar.entries, "though something else in it is told").toEqual([`#${link}&colour=red`]);

    bring(own);
    experiment.visit(link);
    await eventually(() => expect(experiment.settings).toMatchObject({ data: "own", labels: 8 }));
    expect(experiment.awaited).toBeUndefined();
    expect(experiment.link).toBe(link);
  });
});

describe("what a reader brought", () => {
  it("is put on the bench with what suits it, handed to every worker, and left again by Undo", async () => {
    const { experiment, workers } = stage("#v=2&data=two-moons&two-moons.count=200&labels=8&a=fixmatch&b=mean-teacher");
    experiment.begin();
    bring(own);
    experiment.setData("own");
    expect(experiment.settings).toMatchObject({ data: "own", dataValues: { file: "00000000000000aa-clouds.csv" }, steps: 800, labels: 8 });
    expect(dataSetOf(experiment.settings).name).toBe("clouds.csv");
    await eventually(() => {
      const starts = workers.map(({ heard }) => heard.findLast((command) => command.type === "start"));
      expect(starts.length).toBeGreaterThan(1);
      for (const start of starts) expect(start).toMatchObject({ spec: { data: "own" }, own });
    });
    experiment.undo();
    expect(experiment.settings.data).toBe("two-moons");
    for (const { heard } of workers) expect(heard.findLast((command) => command.type === "start")).not.toHaveProperty("own");
  });

  it("is not put there where a contestant does not learn from its kind, and why is said", () => {
    bring(own);
    const { experiment } = stage("#v=2&data=digits&a=jigsaw&b=simclr");
    experiment.setData("own");
    expect(experiment.settings.data).toBe("digits");
    expect(experiment.lost).toMatch(/^Jigsaw does not learn from clouds\.csv, as .*\.$/);
  });
});
