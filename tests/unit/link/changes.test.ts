/** What a change of settings asks of a run: it follows from what its phases have seen, whatever the technique is called. */
import { describe, expect, it } from "vitest";
import { beginsBlind, changeFrom, isLabelBlind, phaseTouched } from "../../../src/link/changes";
import { fromLink } from "../../../src/link/link";
import { runSpec } from "../../../src/link/settings";

const plan = (link: string) => ({ spec: runSpec(fromLink(`v=2&${link}`).settings, "a"), backend: "auto" as const });
const between = (technique: string, [was, is]: readonly [string, string], phase = 0) =>
  changeFrom(plan(`a=${technique}&${was}`), plan(`a=${technique}&${is}`), phase);
const bridge = "pretrain-spread";
const labels = ["labels=4", "labels=8"] as const;

describe("another budget of labels", () => {
  it("is live where none was seen yet, and takes a run back to before the first phase that has seen one", () => {
    expect(between("simclr", labels)).toEqual({ kind: "live", labels: 8 });
    expect(between("fixmatch", labels)).toEqual({ kind: "restart", because: "labels" });
    expect(between(bridge, labels)).toEqual({ kind: "live", labels: 8 });
    expect(between(bridge, labels, 1)).toEqual({ kind: "back", phase: 1, because: "labels", labels: 8 });
  });

  it("is shared by those that learn anything before they see one", () => {
    const all = ["labels-only", "fixmatch", "simclr", "masked", "autoencoder", bridge];
    expect(all.filter(isLabelBlind)).toEqual(["simclr", "masked", "autoencoder"]);
    expect(all.filter(beginsBlind)).toEqual(["simclr", "masked", "autoencoder", bridge]);
  });
});

it("a parameter that rebuilds asks for the first phase that has it, one that is live for nothing", () => {
  const own = (name: string, value: number | string) => ["", `${bridge}.${name}=${value}`] as const;
  expect(between(bridge, own("k", 3), 1)).toMatchObject({ kind: "back", phase: 1, because: "settings", values: { k: 3 } });
  expect(between(bridge, own("k", 3))).toMatchObject({ kind: "live", values: { k: 3 } });
  expect(between(bridge, own("share", 0.5), 1)).toEqual({ kind: "restart", because: "settings" });
  expect(between(bridge, own("pretrainer", "vicreg"), 1)).toEqual({ kind: "restart", because: "settings" });
  expect(between(bridge, own("alpha", 0.5), 1)).toMatchObject({ kind: "live", values: { alpha: 0.5 } });
  expect(between(bridge, ["", ""], 1)).toEqual({ kind: "none" });
});

it("a live parameter touches the first phase that has it, once the run has come so far", () => {
  const touched = (name: string, value: number, phase: number) =>
    phaseTouched(plan(`a=${bridge}`).spec, plan(`a=${bridge}&${bridge}.${name}=${value}`).spec, phase);
  expect([touched("pretrainingRate", 0.5, 1), touched("alpha", 0.5, 1), touched("alpha", 0.5, 0), touched("k", 3, 1)]).toEqual([0, 1, Infinity, Infinity]); // prettier-ignore
});
