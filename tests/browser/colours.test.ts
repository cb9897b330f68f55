/** Every state of the page: each class has a colour of its own, the map is painted in what the key shows, and no name is cut. */
import type { Page } from "playwright/test";
import { contestant, expect, test, unfold } from "./page";

const screen = { colorScheme: "light", reducedMotion: "no-preference", forcedColors: "none", media: "screen" } as const;
const states = {
  light: screen,
  dark: { ...screen, colorScheme: "dark" },
  "reduced motion": { ...screen, reducedMotion: "reduce" },
  "forced colours": { ...screen, forcedColors: "active" },
  "forced colours on black": { ...screen, forcedColors: "active", colorScheme: "dark" },
  "print in dark": { ...screen, media: "print", colorScheme: "dark" },
  "light again": screen,
} as const;

/** The colours in the key of the maps, how many of them the canvas of the first has, and of how many shades the first picture of the sample is. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const pixelsOf = (canvas: HTMLCanvasElement) => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d")!;
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(Array.from({ length: data.length / 4 }, (_, i) => `rgb(${data.slice(4 * i, 4 * i + 3).join(", ")})`));
    };
    const map = document.querySelector<HTMLCanvasElement>("[role=application] canvas")!;
    const marks = document.querySelectorAll(".key li:not(.state) svg path");
    const key = new Set(Array.from(marks, (mark) => getComputedStyle(mark).stroke));
    const painted = pixelsOf(map);
    const picture = document.querySelector<HTMLCanvasElement>("li button canvas"); // once its part of the page has come
    return {
      key: key.size,
      painted: [...key].filter((colour) => painted.has(colour)).length,
      isDrawn: picture !== null && pixelsOf(picture).size > 5,
    };
  });

/** A slider as wide as its chart, unseen but for its focus. */
const hasNativeTrack = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll("input[type=range]")].some((slider) => getComputedStyle(slider).appearance !== "none"));

/** Names of what is chosen that their selects have no room for, beside the arrow. */
const cutNames = (page: Page) =>
  page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d")!;
    const arrow = 20;
    return [...document.querySelectorAll("select")]
      .filter((select) => {
        const { font, paddingLeft, paddingRight, appearance } = getComputedStyle(select);
        pen.font = font;
        const beside = parseFloat(paddingLeft) + parseFloat(paddingRight) + (appearance === "none" ? 0 : arrow);
        return select.clientWidth > 0 && pen.measureText(select.selectedOptions[0]!.text).width > select.clientWidth - beside + 1;
      })
      .map((select) => select.selectedOptions[0]!.text);
  });

for (const reducedMotion of ["no-preference", "reduce"] as const)
  test.describe(`opened with ${reducedMotion}`, () => {
    test.use({ contextOptions: { reducedMotion } });

    test("every class has a colour of its own", async ({ journey }) => {
      const { page, open } = journey;
      await open("v=2&b=simclr&backend=wasm");
      await expect(contestant(page, "Labels only").getByRole("application")).toHaveAccessibleName(/after 0 steps/);
      await unfold(page, "Examples");
      const kept = reducedMotion === "reduce" ? { "as opened": { ...screen, reducedMotion } } : states;
      for (const [name, state] of Object.entries(kept)) {
        await page.emulateMedia(state);
        await expect.poll(() => seen(page), name).toEqual({ key: 10, painted: 10, isDrawn: true });
        expect(await hasNativeTrack(page), name).toBe(false);
        expect(await cutNames(page), name).toEqual([]);
      }
    });
  });

test("axes run from left to right where the page does not", async ({ journey }) => {
  const { page, open } = journey;
  await open();
  await expect(page.locator("figure svg[role=img]").first()).toBeVisible();
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  const directions = await page.evaluate(() =>
    ["input[type=range]", "figure svg[role=img]"].map((what) => getComputedStyle(document.querySelector(what)!).direction),
  );
  expect(directions).toEqual(["ltr", "ltr"]);
});
