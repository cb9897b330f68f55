/** Wherever an accuracy stands, it says by what the guesses were read. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { expect, it } from "vitest";
import { readByOf, readIn } from "../../../src/link/read-by";
import { readBySentence } from "../../../src/sentences/read-by";
import { glossary } from "../../../src/lessons/glossary";
import { readByOfCurves } from "../../../src/page/curve/label-curve";
import Results from "../../../src/page/bench/Results.svelte";
import { rowOf } from "../../../src/page/runs/tray";
import TrayRow from "../../../src/page/runs/TrayRow.svelte";
import { phasesOf } from "../../../src/shape/phases";
import { curvesOf } from "../../help/curves";
import { techniques } from "../../help/all";
import { recordOf } from "../sweep/some-records";

const draw = (Part: unknown, props: Record<string, unknown>): string =>
  render(Part as Component<Record<string, unknown>>, { props })
    .body.replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

it("is a readout where no label is ever seen, the graph where labels spread, else the technique's own classifier", () => {
  expect(Object.fromEntries(techniques.map((technique) => [technique.id, readIn(technique.id)]))).toMatchObject({
    simclr: "readout",
    masked: "readout",
    autoencoder: "readout",
    "label-spreading": "graph",
    "labels-only": "classifier",
    fixmatch: "classifier",
    "mean-teacher": "classifier",
    "self-training": "classifier",
  });
  expect(readIn("nobody")).toBeUndefined();
  const bridge = techniques.find(({ id }) => id === "pretrain-spread")!;
  expect([...phasesOf(bridge).map((phase) => readByOf(bridge, phase)), readIn(bridge.id)]).toEqual(["readout", "graph", "graph"]);
});

it("is said once for all who have it, each of them once", () => {
  const all = [
    { name: "FixMatch", by: "classifier" },
    { name: "SimCLR", by: "readout" },
    { name: "random encoder", by: "readout" },
    { name: "SimCLR", by: "readout" },
  ] as const;
  expect(readBySentence(all)).toBe("Accuracy by linear readout: SimCLR, random encoder; by its own classifier: FixMatch.");
  expect(readBySentence([])).toBe("");
  expect(readByOfCurves(curvesOf([recordOf("a=label-spreading"), recordOf("a=simclr")]))).toBe(
    "Accuracy by linear readout: SimCLR; by the beliefs of its neighbours in the graph: Label spreading.",
  );
});

it("stands in the table of results, and with each kept run", () => {
  const result = { accuracy: 0.5, neighbours: undefined, random: 0.2, step: 10, steps: 10, seconds: 1, milliseconds: 3, ended: true };
  const results = [
    { ...result, slot: "a", name: "SimCLR", readBy: "readout" },
    { ...result, slot: "b", name: "FixMatch", readBy: "classifier" },
  ];
  expect(draw(Results, { results, judged: "test" })).toMatch(/Accuracy by .*readout classifier/);
  const nothing = () => {};
  const row = (a: string) =>
    draw(TrayRow, {
      row: rowOf(recordOf(`a=${a}`)),
      now: 0,
      isHere: false,
      place: "chosen",
      onopen: nothing,
      onchange: nothing,
      ondelete: nothing,
    });
  expect(row("simclr")).toMatch(/\d % readout/);
  expect(row("fixmatch")).toMatch(/\d % classifier/);
});

it("has one name on the page", () => {
  for (const { lesson } of techniques) expect(JSON.stringify(lesson)).not.toMatch(/probe/i);
  expect(JSON.stringify(glossary)).not.toMatch(/probe/i);
  expect(glossary.readout.words).toMatch(/logistic regression.*L2/);
});
