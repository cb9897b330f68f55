/** Histories: growing, never running backwards, never longer than a chart is wide, and the same after storage. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { History } from "../../../src/experiment/history.svelte";
import { Signal } from "../../../src/shape/signal.svelte";
import { Table } from "../../../src/experiment/table";
import { report } from "./stage";

afterEach(() => vi.restoreAllMocks());

const filled = (rows: number) => {
  const table = new Table();
  for (let i = 1; i <= rows; i++) table.add(i, i / 10, { loss: 1 / i });
  return table;
};

/** One of its curves, all of it told. */
const curve = (table: Table, ...words: Parameters<Table["curve"]>) => (table.tell(), table.curve(...words));
const last = (table: Table, name: string) => curve(table, name).ys.at(-1);

describe("a table", () => {
  it("has a gap where a curve was not measured", () => {
    const table = filled(2);
    table.add(3, 0.3, { loss: 0.3, late: 7 });
    table.add(4, 0.4, { late: 8 });
    expect([...curve(table, "late").ys]).toEqual([NaN, NaN, 7, 8]);
    expect(last(table, "loss")).toBeNaN();
    expect([...curve(table, "nothing").ys]).toEqual([NaN, NaN, NaN, NaN]);
    expect([...curve(table, "loss", "seconds").xs].map((x) => Math.round(10 * x))).toEqual([1, 2, 3, 4]);
  });

  it("replaces a step that is measured again", () => {
    const table = filled(5);
    table.add(5, 0.5, { loss: 42 });
    expect(table.length).toBe(5);
    expect(last(table, "loss")).toBe(42);
  });

  it("keeps of a step what is not measured again", () => {
    const table = filled(5);
    table.add(5, 0.5, { accuracy: 0.9 });
    expect(last(table, "loss")).toBeCloseTo(0.2);
    expect(last(table, "accuracy")).toBeCloseTo(0.9);
    table.add(3, 0.3, { accuracy: 0.7 });
    expect([table.length, last(table, "loss"), last(table, "accuracy")]).toEqual([3, expect.closeTo(1 / 3), expect.closeTo(0.7)]);
    table.add(4, 0.4, {});
    expect([last(table, "loss"), last(table, "accuracy")]).toEqual([NaN, NaN]);
  });

  it("drops every second row when it is full, but neither the first nor the last", () => {
    const table = filled(50_000);
    expect(table.length).toBeLessThanOrEqual(2048);
    const { xs } = curve(table, "loss");
    expect(xs[0]).toBe(1);
    expect(xs.at(-1)).toBe(50_000);
    expect(xs.every((x, i) => i === 0 || x > xs[i - 1]!)).toBe(true);
  });

  it("shows what was told of it, and no more, whether it is cut or thinned meanwhile", () => {
    const table = filled(5);
    expect(table.curve("loss").xs).toHaveLength(0);
    table.tell();
    table.add(6, 0.6, { loss: 0.1 });
    expect([...table.curve("loss").xs]).toEqual([1, 2, 3, 4, 5]);
    table.add(3, 0.3, { loss: 0.2 });
    expect([...table.curve("loss").xs]).toEqual([1, 2, 3]);
    table.tell();
    for (let step = 4; step <= 3000; step++) table.add(step, step, { loss: 1 });
    expect([...table.curve("loss").xs]).toEqual([1, 3]);
  });

  it("comes back from storage", () => {
    const table = filled(300);
    expect(Table.fromData(structuredClone(table.toData())).toData()).toEqual(table.toData());
  });
});

describe("a history", () => {
  const afterwards = () => {
    const history = new History();
    history.clear(4);
    history.record(report(10, { "loss.all": 1, accuracy: 0.5 }));
    history.record(report(20, { "loss.all": 0.5 }, false));
    return history;
  };

  it.each<[string, (history: History) => unknown]>([
    ["labels", (history) => history.labels],
    ["emptiness", (history) => history.isEmpty],
    ["last step", (history) => history.lastStep],
    ["names", (history) => history.names],
    ["curve", (history) => history.curve("loss.all")],
    ["accuracy", (history) => history.accuracy()],
  ])("has whoever reads its %s watch it", (_, read) => {
    const watched = vi.spyOn(Signal.prototype, "watch");
    read(afterwards());
    expect(watched).toHaveBeenCalledOnce();
  });

  it("tells of what is recorded only when that is drawn, and of the accuracy only when it was measured", () => {
    const told = vi.spyOn(Signal.prototype, "tell");
    const history = afterwards();
    expect(told).not.toHaveBeenCalled();
    history.tell(false);
    expect(told).toHaveBeenCalledOnce();
    history.tell(true);
    expect(told).toHaveBeenCalledTimes(3);
  });

  it("shows of both contestants what is drawn: a curve is never ahead of the number beside it", () => {
    const history = afterwards();
    history.tell(true);
    history.record(report(30, { "loss.all": 0.2, accuracy: 0.7 }));
    expect([[...history.accuracy().xs], [...history.curve("loss.all").xs]]).toEqual([[10], [10, 20]]);
    history.tell(false);
    expect([[...history.accuracy().xs], [...history.curve("loss.all").xs]]).toEqual([[10], [10, 20, 30]]);
    history.tell(true);
    expect([...history.accuracy().xs]).toEqual([10, 30]);
  });

  it("has no accuracy under other labels in one line, and all of the losses", () => {
    const history = afterwards();
    history.tell(true);
    history.measureUnder(4);
    expect([...history.accuracy().xs]).toEqual([10]);
    history.measureUnder(2);
    expect([history.labels, history.accuracy().xs.length, [...history.curve("loss.all").xs]]).toEqual([2, 0, [10, 20]]);
  });

  it("comes back from storage, and goes back to where a phase began", () => {
    const history = afterwards();
    history.record(report(30, { "loss.all": 0.2, accuracy: 0.7 }, true, [0, 25]));
    const other = new History();
    other.restore(structuredClone(history.toData()));
    expect(other.toData()).toEqual(history.toData());
    expect(other.phase).toBe(1);
    other.backTo(1);
    expect([other.phase, other.lastStep, [...other.accuracy().xs]]).toEqual([0, 20, [10]]);
  });
});
