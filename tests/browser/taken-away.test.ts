/** Whatever a link takes away, what is left of the bench stands together: nothing lies over anything else, and nothing beside a hole. */
import type { Page } from "playwright/test";
import { parts } from "../../src/link/staging";
import { expect, play, test } from "./page";

const link = "v=2&data=two-moons&a=labels-only&b=label-spreading&backend=wasm";
/** Of the bench: what stands above and below it changes nothing in it. */
const ofBench = parts.filter((part) => part !== "header" && part !== "foot");
/** Every set of them, as `hide` says it. */
const taken = Array.from({ length: 2 ** ofBench.length }, (_, set) => ofBench.filter((_, i) => (set >> i) & 1).join(","));

interface Fault {
  hide: string;
  what: string;
}

/** Opens each link in turn, and measures the bench once it is laid out. */
const faultsOf = (page: Page, sets: readonly string[], mostBlank: number): Promise<Fault[]> =>
  page.evaluate(
    async ([link, sets, mostBlank]) => {
      const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const bench = document.querySelector<HTMLElement>(".bench")!;
      const stands = ".question, .labels, .bench > .run, .contestants, .chart, .verdict, .next, .folds > .row";
      const found: Fault[] = [];
      for (const hide of sets) {
        location.hash = `${link}&hide=${hide}`;
        await new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
        await painted();
        const boxes = [...bench.querySelectorAll(stands)].map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0);
        if (!boxes.length) continue;
        const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
        const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
        const { width } = bench.getBoundingClientRect();
        if (right - left < width - 80) found.push({ hide, what: "less wide than the page" });
        if (document.documentElement.scrollWidth > innerWidth) found.push({ hide, what: "wider than the page" });
        for (let x = left + 4; x < right; x += 8) {
          const here = boxes.filter((box) => box.left <= x && box.right >= x).toSorted((a, b) => a.top - b.top);
          // Between two columns there is nothing.
          if (boxes.some((box) => (box.right < x && x - box.right < 48) || (box.left > x && box.left - x < 48))) continue;
          let at = top;
          for (const box of [...here, { top: bottom, bottom }]) {
            if (box.top - at > mostBlank) found.push({ hide, what: `${Math.round(box.top - at)} px blank at ${Math.round(x)}` });
            if (box.top - at < -1) found.push({ hide, what: `${Math.round(at - box.top)} px over another at ${Math.round(x)}` });
            at = Math.max(at, box.bottom);
          }
        }
      }
      return found;
    },
    [link, sets, mostBlank] as const,
  );

for (const [name, viewport] of Object.entries({ desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }))
  test.describe(name, () => {
    test.use({ viewport });

    test("whatever is taken away, the rest stands together", async ({ journey }) => {
      const { page, open } = journey;
      await open(link);
      await expect(play(page)).toBeVisible();
      await expect(page.locator("figure svg[role=img]").first()).toBeVisible();
      if (name === "desk") await expect(page.getByRole("heading", { name: "Try next" })).toBeVisible();
      expect((await faultsOf(page, taken, 40)).slice(0, 10)).toEqual([]);
    });
  });
