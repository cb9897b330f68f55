/** Links of version 1 of the numbers: they open with the settings that they had, wherever those start today. */
import { describe, expect, it } from "vitest";
import { fromLink, toLink } from "../../../src/link/link";
import { commonParams, dataSetOf, techniqueOf } from "../../../src/link/settings";
import { version1Common, version1Starts } from "../../../src/link/version-1";

/** As the techniques declared them when numbers had no version yet: copied from their files of commit 634bfbe. */
const values = {
  autoencoder: {},
  fixmatch: { threshold: 0.95, weight: 1, strongLabelled: true },
  "label-spreading": { alpha: 0.99, graph: "neighbours", k: 10, gamma: 20, balanced: true, compatible: false },
  "labels-only": { augmentation: "strong" },
  masked: { share: 0.25 },
  "mean-teacher": { memory: 0.99, weight: 50, strongStudent: true },
  "self-training": { model: "network", criterion: "k-best", threshold: 0.75, best: 0.05, balanced: true, rounds: 10 },
  simclr: { temperature: 0.2, projection: 64 },
};
const data = {
  "two-moons": { dataValues: { count: 1000, noise: 0.1 }, encoder: "dense", steps: 600, transformer: 360 },
  digits: { dataValues: {}, encoder: "convnet", steps: 2500, transformer: 1500 },
  definitions: { dataValues: {}, encoder: "dense", steps: 1500, transformer: 900 },
};
/** What came since, and what the program did before. */
const since = { rate: 1 };

const onEach = Object.entries(values).flatMap(([technique, its]) =>
  Object.entries(data).map(([id, set]) => ({ technique, its, id, ...set })),
);

describe.each(onEach)("of $technique on $id", ({ technique, its, id, dataValues, encoder, steps, transformer }) => {
  it("opens with what it had", () => {
    for (const link of [`data=${id}&a=${technique}`, `v=1&data=${id}&a=${technique}`]) {
      const { settings, version, problems } = fromLink(link);
      expect(problems).toEqual([]);
      expect(version).toBe(1);
      const common = { seed: 1, encoder, steps, batch: 64, judged: "test", backend: "auto", labels: 4 };
      expect(settings).toMatchObject({ data: id, dataValues, ...common });
      expect(settings.a.technique).toBe(technique);
      expect({ ...since, ...settings.a.values }).toEqual({ ...since, ...its });
      expect(settings.b.technique).toBe(technique === "labels-only" ? "fixmatch" : "labels-only");
    }
  });

  it("had fewer steps with the transformer", () => {
    if (id !== "two-moons") expect(fromLink(`data=${id}&a=${technique}&encoder=transformer`).settings.steps).toBe(transformer);
  });

  it("says in today's words what it says", () => {
    const { settings } = fromLink(`data=${id}&a=${technique}&seed=7&labels=16`);
    expect(fromLink(toLink(settings))).toMatchObject({ settings, version: 2, problems: [] });
  });
});

describe("propagation, which was a variant of label spreading", () => {
  const its = (value: { technique: string; values: unknown }) => ({ [value.technique]: value.values });
  const had = { graph: "neighbours", k: 10, gamma: 20, balanced: true, compatible: false };

  it("opens as the technique that it is now, with what it had", () => {
    const { settings, problems } = fromLink(
      "a=label-spreading&label-spreading.variant=propagation&label-spreading.k=7&label-spreading.alpha=0.5",
    );
    expect(problems).toEqual([]);
    expect(its(settings.a)).toEqual({ "label-propagation": { ...had, k: 7 } });
  });

  it("against spreading, each with its own settings", () => {
    const link =
      "v=2&data=two-moons&a=label-spreading&b=label-spreading&a.variant=propagation&a.k=3&a.alpha=0.5&b.variant=spreading&b.alpha=0.7";
    const { settings, problems } = fromLink(link);
    expect(problems).toEqual([]);
    expect(its(settings.a)).toMatchObject({ "label-propagation": { k: 3 } });
    expect(its(settings.b)).toMatchObject({ "label-spreading": { k: 10, alpha: 0.7 } });
    expect(fromLink(toLink(settings)).settings).toEqual(settings);
  });

  it("is nothing that spreading would be asked for", () => {
    const { settings, problems } = fromLink("v=2&a=label-spreading&label-spreading.variant=spreading");
    expect(problems).toEqual([]);
    expect(settings.a).toMatchObject({ technique: "label-spreading", values: { alpha: 0.99 } });
    expect(fromLink("v=2&a=fixmatch&label-spreading.variant=propagation")).toMatchObject({
      problems: [],
      settings: { a: { technique: "fixmatch" } },
    });
  });
});

it("of a technique that has another name now opens it", () => {
  const { settings, problems } = fromLink("v=2&a=simclr-label-spreading&b=simclr&simclr-label-spreading.k=7&a.share=0.5");
  expect(problems).toEqual([]);
  expect(settings.a).toMatchObject({ technique: "pretrain-spread", values: { pretrainer: "simclr", k: 7, share: 0.5 } });
  expect(settings.b.technique).toBe("simclr");

  const denoising = fromLink(
    "v=2&a=denoising-autoencoder&denoising-autoencoder.noise=0.4&b=pretrain-spread&b.pretrainer=denoising-autoencoder",
  );
  expect(denoising.problems).toEqual([]);
  expect(denoising.settings.a).toMatchObject({ technique: "denoising", values: { noise: 0.4 } });
  expect(denoising.settings.b.values).toMatchObject({ pretrainer: "denoising" });
});

it("keeps what it changed, and falls back to what it had where it cannot be read", () => {
  const { settings, problems } = fromLink("a=mean-teacher&mean-teacher.weight=many&mean-teacher.memory=0.5&labels=few&steps=");
  expect(settings.a.values).toMatchObject({ weight: 50, memory: 0.5 });
  expect(settings).toMatchObject({ labels: 4, steps: 2500 });
  expect(problems).toHaveLength(3);
});

it("needs a start of then for every setting of today", () => {
  for (const { technique, id } of onEach) {
    const { settings } = fromLink(`data=${id}&a=${technique}`);
    const frozen: object = { ...version1Starts(technique), ...version1Starts(id), ...version1Common(id) };
    const params = [techniqueOf(settings.a).params, dataSetOf(settings).params, commonParams(dataSetOf(settings))];
    for (const name of params.flatMap((some) => Object.keys(some as object))) expect(frozen).toHaveProperty(name);
  }
});
