/** How techniques stand in all cells of a picture, judged together: what is said of each, and that a margin belongs to the one that is named. */
import { describe, expect, it } from "vitest";
import { standingsIn } from "../../../src/sweep/curve/comparison";
import { mergedCurves } from "../../help/curves";
import { standingWords, uncomparedWords } from "../../../src/sweep/curve/verdict";
import type { RunRecord } from "../../../src/shape/record";
import { makeRecords } from "./curve-data";

const base = [0.5, 0.52, 0.51, 0.53, 0.49];
const around = (mean: number, spread: number) => [-1, -1, 0, 1, 1].map((side, i) => base[i]! + mean + spread * side);
const named = (runs: readonly RunRecord[]) => mergedCurves(runs);
/** The cells with 4 labels of a picture with one row a table. */
const mapOf = (...rows: readonly (readonly RunRecord[])[]) =>
  standingsIn(rows.map((runs) => ({ curves: named(runs), labels: 4 }))).map(
    (standing) =>
      standing && {
        outcome: standing.outcome,
        names: [standing.best, ...standing.level.map(({ curve }) => curve)].map(({ technique }) => technique),
        detail: [...standingWords(standing), ".", ...uncomparedWords(standing)]
          .map((piece) => (typeof piece === "string" ? piece : piece.curve.technique))
          .join(""),
      },
  );

describe("a cell of the picture", () => {
  it("says who is ahead and by how much", () => {
    expect(mapOf(makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: around(0.05, 0.001) } }))).toEqual([
      { outcome: "ahead", names: ["fixmatch"], detail: "fixmatch is ahead of labels-only by 5.0 ± 0.1 points over 5 seeds." },
    ]);
  });

  it("names all whom the best is not ahead of", () => {
    const [cell] = mapOf(
      makeRecords({ "labels-only": { 4: base }, simclr: { 4: around(0.09, 0.05) }, fixmatch: { 4: around(0.1, 0.001) } }),
    );
    expect(cell).toMatchObject({ outcome: "not told apart", names: ["fixmatch", "simclr"] });
    const [good] = mapOf(
      makeRecords({ "labels-only": { 4: base }, simclr: { 4: around(0.101, 0.003) }, fixmatch: { 4: around(0.1, 0.001) } }),
    );
    const [both] = mapOf(
      makeRecords({ "labels-only": { 4: around(0.1, 0.05) }, simclr: { 4: around(0.104, 0.003) }, fixmatch: { 4: around(0.103, 0.001) } }),
    );
    expect(both).toMatchObject({ outcome: "not told apart", names: ["simclr", "labels-only"] });
    expect(both!.detail).toMatch(/simclr and labels-only are not told apart yet: 0\.4 ± 5\.\d points .*; simclr is as good as 1 other\./);
    expect(good).toMatchObject({ outcome: "as good as", names: ["simclr", "fixmatch"] });
  });

  it("never gives one rival another's margin", () => {
    // 90.0 with seeds 1 to 5, 89.9 with seeds of its own, 50.0 with seeds 1 to 5.
    const own = makeRecords({ simclr: { 4: around(0.399, 0.001) } }).map((run, i) => ({ ...run, seed: 11 + i, id: `own ${i}` }));
    const [cell] = mapOf([...makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: around(0.4, 0.0001) } }), ...own]);
    expect(cell).toMatchObject({ outcome: "not told apart", names: ["fixmatch", "simclr"] });
    expect(cell!.detail).not.toMatch(/40\.0/);
    expect(cell!.detail).toContain("Not compared: simclr (no seed in common with fixmatch).");
  });

  it("is empty where fewer than two were measured", () => {
    expect(mapOf(makeRecords({ fixmatch: { 4: base } }), [])).toEqual([undefined, undefined]);
  });
});

describe("all cells of a picture", () => {
  const weak = makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: around(0.03, 0.018) } }); // p about 0.02
  const nothing = makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: around(0.001, 0.05) } });
  const strong = makeRecords({ "labels-only": { 4: base }, fixmatch: { 4: around(0.1, 0.001) } });
  const outcomes = (...rows: RunRecord[][]) => mapOf(...rows).map((cell) => cell!.outcome);

  it("are judged together: a weak lead is none among many, and says why", () => {
    expect(outcomes(weak)).toEqual(["ahead"]);
    const [cell] = mapOf(weak, nothing, nothing, nothing, nothing);
    expect(cell!.outcome).toBe("not told apart");
    expect(cell!.detail).toContain("would be a lead alone, but are none as one of 5 comparisons");
  });

  it("keep who is as good as the best apart from who is behind, whatever their number", () => {
    // Of the lead over labels only p is about 0.02: enough in the cell alone, too much among four.
    const good = makeRecords({ "labels-only": { 4: around(-0.03, 0.022) }, simclr: { 4: around(0.001, 0.003) }, fixmatch: { 4: base } });
    const [alone] = mapOf(good);
    expect(alone).toMatchObject({ outcome: "as good as", names: ["simclr", "fixmatch"] });
    expect(mapOf(good, nothing, nothing, nothing)[0]).toEqual(alone);
  });

  it("are corrected by Benjamini & Hochberg, not by Bonferroni: among strong leads the weak one stands", () => {
    expect(outcomes(weak, strong, strong, strong, nothing)).toEqual(["ahead", "ahead", "ahead", "ahead", "not told apart"]);
  });

  it("make nobody surer by a lead over one rival that is none over another", () => {
    const blocked = makeRecords({ "labels-only": { 4: base }, simclr: { 4: around(0.09, 0.05) }, fixmatch: { 4: around(0.1, 0.001) } });
    expect(outcomes(weak, blocked, nothing)).toEqual(["not told apart", "not told apart", "not told apart"]);
    expect(outcomes(weak, strong, nothing)).toEqual(["ahead", "ahead", "not told apart"]);
  });

  it("count only where a lead could have been found", () => {
    const few = makeRecords({ "labels-only": { 4: [0.5] }, fixmatch: { 4: [0.6] } });
    expect(outcomes(weak, few, few, few, few)[0]).toBe("ahead");
  });
});
