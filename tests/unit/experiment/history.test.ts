/** Histories: growing, never running backwards, never longer than a chart is wide, and the same after storage. */
import { describe, expect, it } from "vitest";
import { Table } from "../../../src/experiment/history";

const filled = (rows: number) => {
  const table = new Table();
  for (let i = 1; i <= rows; i++) table.add(i, i / 10, { loss: 1 / i });
  return table;
};

describe("a table", () => {
  it("has a gap where a curve was not measured", () => {
    const table = filled(2);
    table.add(3, 0.3, { loss: 0.3, late: 7 });
    table.add(4, 0.4, { late: 8 });
    expect([...table.curve("late").ys]).toEqual([NaN, NaN, 7, 8]);
    expect(table.curve("loss").ys.at(-1)).toBeNaN();
    expect([...table.curve("nothing").ys]).toEqual([NaN, NaN, NaN, NaN]);
    expect([...table.curve("loss", "seconds").xs].map((x) => Math.round(10 * x))).toEqual([1, 2, 3, 4]);
  });

  it("replaces a step that is measured again", () => {
    const table = filled(5);
    table.add(5, 0.5, { loss: 42 });
    expect(table.length).toBe(5);
    expect(table.last("loss")).toBe(42);
  });

  it("keeps of a step what is not measured again", () => {
    const table = filled(5);
    table.add(5, 0.5, { accuracy: 0.9 });
    expect(table.last("loss")).toBeCloseTo(0.2);
    expect(table.last("accuracy")).toBeCloseTo(0.9);
    table.add(3, 0.3, { accuracy: 0.7 });
    expect([table.length, table.last("loss"), table.last("accuracy")]).toEqual([3, expect.closeTo(1 / 3), expect.closeTo(0.7)]);
    table.add(4, 0.4, {});
    expect([table.last("loss"), table.last("accuracy")]).toEqual([NaN, NaN]);
  });

  it("drops every second row when it is full, but neither the first nor the last", () => {
    const table = filled(50_000);
    expect(table.length).toBeLessThanOrEqual(2048);
    const { xs } = table.curve("loss");
    expect(xs[0]).toBe(1);
    expect(xs.at(-1)).toBe(50_000);
    expect(xs.every((x, i) => i === 0 || x > xs[i - 1]!)).toBe(true);
  });

  it("comes back from storage", () => {
    const table = filled(300);
    expect(Table.fromData(structuredClone(table.toData())).toData()).toEqual(table.toData());
  });
});
