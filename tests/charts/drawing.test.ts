/** Where one draws: what it says, and what stands there. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { expect, test } from "vitest";
import Board from "../../src/controls/drawing/Board.svelte";
import Param from "../../src/controls/Param.svelte";
import { wrongWith } from "../../src/shape/drawing";
import { drawing } from "../../src/shape/params";

const draw = (Control: unknown, props: Record<string, unknown>): string =>
  render(Control as Component<Record<string, unknown>>, { props }).body.replace(/<!--.*?-->/g, "");
const nothing = () => {};
const board = (value: string) => draw(Board, { value, onchange: nothing, onclose: nothing });

test("a drawing is a button that opens it, and says where its reset goes", () => {
  const param = drawing({ label: "Drawing", help: "Draw it.", start: "100.2yy", wrongWith });
  const at = (value: string) => draw(Param, { name: "drawing", param, value, onchange: nothing });
  expect(at("100.2yy")).toMatch(/<button[^>]*aria-haspopup="dialog"[^>]*>Draw<\/button>/);
  expect(at("100.2yy")).not.toContain("Reset");
  expect(at("100.aUU.2yy")).toContain("Reset Drawing to the two waves");
});

test("the plane shows dots and strokes in the colours and shapes of their classes, upright", () => {
  const html = board("1UU.bUUUy");
  expect(html).toMatch(/<polyline points="0,0 0,-30"[^>]* style="stroke: ?var\(--c1\)/);
  expect(html).toMatch(/<path class="dot[^"]*" d="M1\.00,0\.00A[^"]*" style="fill: ?var\(--c0\)/);
  expect(html.replace(/<[^>]*>/g, "")).toContain("1 dot, 1 stroke.");
});

test("the plane is reached and described for those who use keys, and the classes are a choice of one", () => {
  const html = board("100.2yy");
  expect(html).toMatch(/role="application" tabindex="0" aria-label="The plane: drop and paint here\. first: 0 across, 0 up"/);
  const [, described] = /aria-describedby="([^"]+)"/.exec(html)!;
  expect(html).toContain(`id="${described}"`);
  expect(html.match(/type="radio"/g)).toHaveLength(4);
  expect(html.match(/type="radio"[^>]*checked/g)).toHaveLength(1);
});

test("how much room is left in a link is said before there is none", () => {
  expect(board("100.2yy")).toMatch(/7.{0,20} of the .{0,40}1,000/s);
});

test("nothing can be undone at first, and nothing cleared where nothing is", () => {
  const disabled = (html: string) => [...html.matchAll(/<button type="button" disabled[^>]*>(\w+)/g)].map(([, name]) => name);
  expect(disabled(board("100.2yy"))).toEqual(["Undo", "Redo"]);
  expect(disabled(board(""))).toEqual(["Undo", "Redo", "Clear"]);
  expect(board("")).toContain("Nothing is drawn of the first class yet");
});
