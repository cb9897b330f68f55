/** “On the label curve” in the tray is true: what is ticked is drawn, what is not is not, and ticking draws. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import { rowOf } from "../../../src/page/runs/tray";
import { placeWords } from "../../../src/sentences/runs";
import TrayRow from "../../../src/page/runs/TrayRow.svelte";
import type { RunRecord } from "../../../src/shape/record";
import { merged, whole } from "../../../src/sweep/curve/curves";
import { judgedIn } from "../../../src/link/judged";
import { conditionsOf, seriesOf } from "../../../src/sweep/records/identity";
import { KnownRuns, placeOf, shownOn, type Charts, type Place } from "../../../src/sweep/curve/on-chart";
import { oldRecordOf, recordOf } from "../sweep/some-records";

const charts: Charts = {
  data: "two-moons",
  conditions: conditionsOf(recordOf("data=two-moons&steps=20&a=simclr").link),
  judged: "test",
  swept: new Set([seriesOf(recordOf("data=two-moons&a=masked&steps=30").link)]),
};
const runs: Record<string, [RunRecord, Place]> = {
  "with the settings of the bench": [recordOf("data=two-moons&a=fixmatch&steps=20"), "by its settings"],
  "with these and put there as well": [recordOf("data=two-moons&a=fixmatch&steps=20&seed=2", { overlaid: true }), "by its settings"],
  "with other settings": [recordOf("data=two-moons&a=fixmatch"), "not chosen"],
  "with other settings, put there": [recordOf("data=two-moons&a=fixmatch&seed=2", { overlaid: true }), "chosen"],
  "of other data with their usual settings": [recordOf("a=fixmatch"), "by its settings"],
  "of other data with other settings": [recordOf("a=fixmatch&steps=20"), "not chosen"],
  "of other data, put there": [recordOf("a=fixmatch&steps=20&seed=2", { overlaid: true }), "chosen"],
  "of the sweep": [recordOf("data=two-moons&a=masked&steps=30"), "by the sweep"],
  "whose settings were moved": [recordOf("data=two-moons&a=fixmatch&steps=20&seed=3", { touched: true, overlaid: true }), "touched"],
  "that diverged": [
    recordOf("data=two-moons&a=fixmatch&steps=20&seed=4", { accuracy: null, stopped: "diverged", overlaid: true }),
    "diverged",
  ],
  "of another version, on the data of the bench": [oldRecordOf("data=two-moons&a=fixmatch", { overlaid: true }), "chosen"],
  "of another version, on other data": [oldRecordOf("a=fixmatch", { overlaid: true }), "of another kind"],
  "judged on other examples, on other data": [recordOf("a=fixmatch&judged=validation", { overlaid: true }), "of another kind"],
};
const all = Object.values(runs).map(([run]) => run);

describe("of two runs of the same seed under the same settings", () => {
  const link = "data=two-moons&a=simclr&steps=20";
  const recorded = recordOf(link, { origin: "recorded", at: 5 });
  it.each([
    ["one of a file, where one was recorded", [recorded, recordOf(link, { origin: "elsewhere", at: 9 })], ["by its settings", "outranked"]],
    ["one that was recorded, beside one of this device", [recorded, recordOf(link, { at: 3 })], ["outranked", "by its settings"]],
    [
      "the older of two of this device",
      [recordOf(link, { at: 3 }), recordOf(`${link}&backend=wasm`, { at: 9 })],
      ["outranked", "by its settings"],
    ],
    [
      "the older of two that the reader has put there",
      [
        recordOf("data=two-moons&a=simclr", { at: 3, overlaid: true }),
        recordOf("data=two-moons&a=simclr&backend=wasm", { at: 9, overlaid: true }),
      ],
      ["outranked", "chosen"],
    ],
    [
      "on other data, one of this device beside one recorded",
      [recordOf("a=simclr", { origin: "recorded", at: 9 }), recordOf("a=simclr", { at: 3 })],
      ["outranked", "by its settings"],
    ],
  ] as [string, RunRecord[], Place[]][])("%s: says which counts, and that is drawn", (_, two, places) => {
    expect(two.map((run) => placeOf(run, charts, new KnownRuns(two)))).toEqual(places);
    expect(drawnOf(two[0]!.data, two)).toBe(places.filter((place) => placeWords[place].isDrawn).length);
  });
});

/** What the charts of the page draw of a data set: that of the bench, and the small ones. */
function drawnOf(data: string, records: readonly RunRecord[]): number {
  const shown = shownOn(data, new KnownRuns(records), charts);
  const lines = data === charts.data ? whole(shown) : merged(shown).filter(({ series }) => judgedIn(series) === charts.judged);
  return lines.flatMap(({ cells }) => cells.map(({ count }) => count)).reduce((sum, count) => sum + count, 0);
}

describe.each(Object.entries(runs))("a run %s", (_, [run, place]) => {
  it(`is there ${place}, and is drawn as it says`, () => {
    expect(placeOf(run, charts, new KnownRuns(all))).toBe(place);
    const others = all.filter((one) => one !== run && one.data === run.data);
    const adds = drawnOf(run.data, [...others, run]) - drawnOf(run.data, others);
    expect(adds).toBe(placeWords[place].isDrawn ? 1 : 0);
  });

  it("has a box that is ticked where it is drawn, and that can be pressed where that changes something", () => {
    const nothing = () => {};
    const props = { row: rowOf(run), now: 0, isHere: false, place, onopen: nothing, onchange: nothing, ondelete: nothing };
    const { body } = render(TrayRow as unknown as Component<Record<string, unknown>>, { props });
    const box = /<input type="checkbox"[^>]*>/.exec(body)![0];
    expect(/ checked/.test(box)).toBe(placeWords[place].isDrawn);
    const other = { ...run, overlaid: !run.overlaid } as RunRecord;
    const others = all.filter((one) => one !== run && one.data === run.data);
    const changes = drawnOf(run.data, [...others, other]) !== drawnOf(run.data, [...others, run]);
    expect(/ disabled/.test(box)).toBe(!changes);
  });
});
