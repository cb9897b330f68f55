/** Drawing by mouse, finger and keys: what is dropped, painted, refused, undone. */
import { describe, expect, it } from "vitest";
import { pointerOn } from "../../../src/controls/drawing/pointer";
import { simplified } from "../../../src/controls/drawing/simplified";
import { Sketch } from "../../../src/controls/drawing/sketch.svelte";
import { drawingSentences } from "../../../src/sentences/drawing";
import { mostCharacters, mostDots, type Place } from "../../../src/shape/drawing";

const begin = (text = "") => {
  const told: string[] = [];
  return { told, sketch: new Sketch(text, (text) => told.push(text)) };
};
const press = (sketch: Sketch, ...keys: string[]) =>
  keys.map((words) => {
    const parts = words.split("+");
    const [key, has] = [parts.at(-1)!, (part: string) => parts.slice(0, -1).includes(part)];
    return sketch.press({ key, shiftKey: has("Shift"), ctrlKey: has("Ctrl"), metaKey: false, altKey: false });
  });

describe("a sketch", () => {
  it("tells of every drawing that can be learned from, and of no other", () => {
    const { told, sketch } = begin();
    sketch.drop([0.4, -0.4]);
    expect([told, sketch.fault]).toEqual([[], { kind: "missing class", label: 1 }]);
    expect(drawingSentences.fault(sketch.fault!)).toContain("of the second class");
    sketch.choose(1);
    sketch.begin([5, 5]);
    sketch.go([9, 5]);
    expect(told).toEqual([]);
    sketch.end();
    expect(told).toEqual(["1UU.bZZdZ"]);
    expect(sketch.fault).toBeUndefined();
  });

  it("goes back and forth mark by mark, and something new ends what was undone", () => {
    const { told, sketch } = begin("100.2yy");
    expect([sketch.canUndo, sketch.canRedo]).toEqual([false, false]);
    sketch.drop([0, 0]);
    sketch.drop([1, 0]);
    sketch.undo();
    sketch.undo();
    expect([sketch.text, sketch.canUndo, sketch.canRedo]).toEqual(["100.2yy", false, true]);
    sketch.redo();
    expect(sketch.text).toBe("100.2yy.1UU");
    sketch.drop([2, 0]);
    expect([sketch.text, sketch.canRedo]).toEqual(["100.2yy.1UUWU", false]);
    sketch.redo();
    expect(told.at(-1)).toBe("100.2yy.1UUWU");
  });

  it("can be cleared, and that undone", () => {
    const { told, sketch } = begin("100.2yy");
    sketch.clear();
    expect([sketch.marks, told]).toEqual([[], []]);
    sketch.clear(); // of nothing: no step to undo
    sketch.undo();
    expect([sketch.text, told]).toEqual(["100.2yy", ["100.2yy"]]);
  });

  it("has one dot in a place: one of another class takes it", () => {
    const { sketch } = begin("100.2yy");
    sketch.drop([-30, -30]);
    expect([sketch.text, sketch.refused]).toEqual(["100.2yy", "taken"]);
    sketch.choose(1);
    sketch.drop([-30, -30]);
    expect([sketch.text, sketch.refused]).toEqual(["2yy00", undefined]);
  });

  it("refuses a dot too many, and what a link has no room for, and says why", () => {
    const { told, sketch } = begin();
    for (let i = 0; i < mostDots; i++) sketch.drop([i - 20, 0]);
    expect(sketch.refused).toBeUndefined();
    sketch.drop([0, 9]);
    expect(sketch.refused).toBe("dots");
    expect(sketch.marks).toHaveLength(mostDots);
    sketch.choose(1);
    expect(sketch.refused).toBeUndefined();
    for (let i = 0; i < 1000 && !sketch.refused; i++) {
      sketch.begin([i % 30, 0]);
      for (let j = 0; j < 20; j++) sketch.go([(7 * j) % 30, (11 * j) % 30]);
      sketch.end();
    }
    expect(sketch.refused).toBe("no room");
    expect(sketch.text.length).toBeGreaterThan(mostCharacters - 60);
    expect(sketch.text.length).toBeLessThanOrEqual(mostCharacters);
    expect(told.at(-1)).toBe(sketch.text);
    expect(drawingSentences.refused("no room", 1)).toMatch(/link/);
    sketch.undo();
    expect(sketch.refused).toBeUndefined();
  });
});

describe("by keys", () => {
  it("numbers choose the class, arrows move, Enter drops, Space begins and ends painting", () => {
    const { told, sketch } = begin();
    expect(press(sketch, "Enter", "2", "ArrowRight", "Shift+ArrowUp", " ", "Shift+ArrowLeft", "ArrowDown", " ")).not.toContain(false);
    expect(told).toEqual(["1UU.bVZQZQY"]);
    expect(sketch.cursor).toEqual([-4, 4]);
    press(sketch, "Ctrl+z", "Ctrl+z");
    expect(sketch.text).toBe("");
    press(sketch, "Ctrl+Shift+Z");
    expect(sketch.text).toBe("1UU");
  });

  it("Escape drops a stroke that is begun, and is left to the dialog where none is", () => {
    const { sketch } = begin("100.2yy");
    press(sketch, " ", "ArrowUp");
    expect(press(sketch, "Escape", "Escape")).toEqual([true, false]);
    expect(sketch.text).toBe("100.2yy");
  });

  it("stay within the plane, and leave other keys alone", () => {
    const { sketch } = begin();
    for (let i = 0; i < 20; i++) press(sketch, "Shift+ArrowRight", "Shift+ArrowDown");
    expect(sketch.cursor).toEqual([30, -30]);
    expect(press(sketch, "5", "0", "Tab", "x", "Ctrl+s", "z")).toEqual(Array(6).fill(false));
    expect(sketch.label).toBe(0);
  });
});

describe("by mouse or finger", () => {
  const at = (x: number, y: number, more = {}) =>
    [{ clientX: x, clientY: y, isPrimary: true, button: 0, ...more }, [x / 10, y / 10] as Place] as const;

  it("a click drops where it was pressed, even if the hand slips a little", () => {
    const { sketch } = begin();
    const pointer = pointerOn(sketch);
    expect(pointer.down(...at(20, 30))).toBe(true);
    pointer.move(...at(23, 32));
    pointer.up(at(23, 32)[0]);
    expect(sketch.marks).toEqual([{ kind: "dot", label: 0, places: [[2, 3]] }]);
  });

  it("dragging paints from where it was pressed", () => {
    const { sketch } = begin();
    const pointer = pointerOn(sketch);
    pointer.down(...at(0, 0));
    for (const x of [10, 40, 90, 120]) pointer.move(...at(x, 0));
    expect(sketch.way).toHaveLength(5);
    pointer.up(at(120, 0)[0]);
    expect(sketch.marks).toEqual([
      {
        kind: "stroke",
        label: 0,
        places: [
          [0, 0],
          [12, 0],
        ],
      },
    ]);
  });

  it("a second finger, another button and a pointer that is only passing draw nothing; what is cancelled is none", () => {
    const { sketch } = begin();
    const pointer = pointerOn(sketch);
    expect(pointer.down(...at(0, 0, { isPrimary: false }))).toBe(false);
    expect(pointer.down(...at(0, 0, { button: 2 }))).toBe(false);
    pointer.move(...at(90, 0));
    pointer.up(at(90, 0)[0]);
    pointer.down(...at(0, 0));
    pointer.move(...at(90, 0));
    pointer.up(at(90, 0, { isPrimary: false })[0]);
    pointer.cancel(at(90, 0)[0]);
    pointer.up(at(90, 0)[0]);
    expect([sketch.marks, sketch.way]).toEqual([[], undefined]);
  });
});

describe("a way with as few corners as tell it", () => {
  it("is its ends where it is straight, and a dab where it stays in one place", () => {
    expect(simplified(Array.from({ length: 40 }, (_, i): Place => [i / 2, i / 4 + 0.3 * (i % 2)]))).toHaveLength(2);
    expect(simplified([[1.2, 3], [1.3, 3.1], [0.9, 2.9]])).toEqual([[1, 3]]); // prettier-ignore
  });

  it("is nowhere further than a step from an arc, with a few corners", () => {
    const arc = Array.from({ length: 200 }, (_, i): Place => [15 * Math.cos((Math.PI * i) / 199), 15 * Math.sin((Math.PI * i) / 199)]);
    const corners = simplified(arc);
    expect(corners.length).toBeLessThan(13);
    for (const [x, y] of arc) {
      const near = corners.slice(1).map(([toX, toY], i) => {
        const [fromX, fromY] = corners[i]!;
        const [dx, dy] = [toX - fromX, toY - fromY];
        const share = Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy)));
        return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
      });
      expect(Math.min(...near)).toBeLessThan(1.4);
    }
  });

  it("keeps within the plane", () => {
    expect(simplified([[-40, 0], [0, 50]])).toEqual([[-30, 0], [0, 30]]); // prettier-ignore
  });
});
