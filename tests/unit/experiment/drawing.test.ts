/** Drawing: one a frame, the newest request under each name, and rest in between. */
import { expect, it } from "vitest";
import { Drawing } from "../../../src/experiment/drawing";

/** A clock whose frames come every 16 ms, and on which drawing takes as long as it is told. */
function clock() {
  let time = 0;
  const due: { at: number; work: () => void }[] = [];
  return {
    now: () => time,
    after: (milliseconds: number, work: () => void) => void due.push({ at: time + milliseconds, work }),
    frame: (draw: () => void) => void due.push({ at: (Math.floor(time / 16) + 1) * 16, work: draw }),
    settle: (change: () => void) => change(),
    spend: (milliseconds: number) => (time += milliseconds),
    runUntil(end: number) {
      for (;;) {
        const next = due.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        due.splice(due.indexOf(next), 1);
        time = Math.max(time, next.at);
        next.work();
      }
      time = Math.max(time, end);
    },
  };
}

it("draws one contestant a frame and tells it", () => {
  const own = clock();
  const drawing = new Drawing(own);
  const log: string[] = [];
  const ask = (name: string, text: string) => drawing.ask(name, { draw: () => log.push(text), drawn: () => log.push(`${text} drawn`) });
  ask("a", "old");
  ask("a", "new");
  ask("b", "other");
  own.runUntil(16);
  expect(log).toEqual(["new", "new drawn"]);
  own.runUntil(40);
  expect(log).toEqual(["new", "new drawn", "other", "other drawn"]);
});

it("rests three times as long as it drew", () => {
  const own = clock();
  const drawing = new Drawing(own);
  const times: number[] = [];
  const again = () => drawing.ask("a", { draw: () => (times.push(own.now()), own.spend(40)), drawn: again });
  again();
  own.runUntil(1000);
  for (const [i, time] of times.entries()) if (i) expect(time - times[i - 1]!).toBeGreaterThanOrEqual(160);
  expect(times.length).toBeGreaterThan(4);
});

it("forgets, and draws at once when asked to", () => {
  const own = clock();
  const drawing = new Drawing(own);
  const log: string[] = [];
  drawing.ask("a", { draw: () => log.push("a"), drawn: () => undefined });
  drawing.ask("b", { draw: () => log.push("b"), drawn: () => undefined });
  drawing.forget("a");
  drawing.flush("b");
  own.runUntil(100);
  expect(log).toEqual(["b"]);
});
