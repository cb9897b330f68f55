/** Links of experiments are followed here, unless they were meant for elsewhere. */
import { afterEach, expect, it, vi } from "vitest";
import { openHere } from "../../../src/page/parts/open-here";

const press = (more: Partial<MouseEvent> = {}) => {
  const preventDefault = vi.fn<() => void>();
  return { ctrlKey: false, metaKey: false, shiftKey: false, button: 0, ...more, preventDefault } as unknown as MouseEvent;
};
const pressed = (event: MouseEvent) => {
  const visit = vi.fn<(link: string) => void>();
  const scrollTo = vi.fn<() => void>();
  vi.stubGlobal("scrollTo", scrollTo);
  openHere(event, { visit }, "v=2&a=vat");
  return { visit, scrollTo, isKept: vi.mocked(event.preventDefault).mock.calls.length === 1 };
};
afterEach(() => vi.unstubAllGlobals());

it("puts what a link says on the bench, seen from its top", () => {
  const { visit, scrollTo, isKept } = pressed(press());
  expect([visit.mock.calls, scrollTo.mock.calls, isKept]).toEqual([[["v=2&a=vat"]], [[{ top: 0 }]], true]);
});

it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])("leaves a press with %o to the browser", (more) => {
  const { visit, scrollTo, isKept } = pressed(press(more));
  expect([visit.mock.calls, scrollTo.mock.calls, isKept]).toEqual([[], [], false]);
});
