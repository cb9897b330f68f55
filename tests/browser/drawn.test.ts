/** Two moons drawn by hand are learned, and their link is the same experiment on another device. */
import type { Page } from "playwright/test";
import { expect, linkOf, play, test } from "./page";
import { watch } from "./watch";

type Place = readonly [x: number, y: number];
const arcs: readonly ((angle: number) => Place)[] = [
  (angle) => [Math.cos(angle) - 0.5, Math.sin(angle) - 0.25],
  (angle) => [0.5 - Math.cos(angle), 0.25 - Math.sin(angle)],
];

/** Paints the way of an arc and drops a dot in its middle, on the plane from −2 to 2. */
async function drawMoon(page: Page, arc: (angle: number) => Place) {
  const { x: left, y: top, width, height } = (await page.getByRole("application", { name: "The plane" }).boundingBox())!;
  const go = ([x, y]: Place) => page.mouse.move(left + (width * (x * 15 + 31)) / 62, top + (height * (31 - y * 15)) / 62);
  await go(arc(0));
  await page.mouse.down();
  for (let i = 1; i <= 24; i++) await go(arc((Math.PI * i) / 24));
  await page.mouse.up();
  await go(arc(Math.PI / 2));
  await page.mouse.down();
  await page.mouse.up();
}

test("two moons drawn by hand are learned, and their link gives the same points and the same accuracy elsewhere", async ({
  journey,
  browser,
}) => {
  const { page, open } = journey;
  await open("v=2&data=drawn&labels=4&a=label-spreading&b=labels-only&steps=300&batch=16&backend=wasm");
  await page.getByRole("button", { name: "Draw", exact: true }).click();
  await page.getByRole("button", { name: "Clear" }).click();
  for (const [i, arc] of arcs.entries()) {
    await page.getByRole("radio", { name: ["first", "second"][i]! }).check();
    await drawMoon(page, arc);
  }
  await expect(page.getByText("2 dots, 2 strokes.")).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
  await expect.poll(() => linkOf(page)).toContain("drawn.drawing=");
  const link = linkOf(page);

  /** Trains label spreading to its end. */
  const finish = async (where: Page) => {
    const said = () => where.evaluate(() => window.watched.said.filter(({ slot }) => slot === "a"));
    await play(where).click();
    await expect.poll(async () => (await said()).map(({ type }) => type), { timeout: 120_000 }).toContain("stopped");
    const all = await said();
    const last = (name: "accuracy" | "points") => all.findLast((one) => one[name] !== undefined)?.[name];
    return { accuracy: last("accuracy"), points: last("points") };
  };
  const here = await finish(page);
  expect(here.accuracy).toBeGreaterThan(0.9);
  expect(String(here.points).split(" ")).toHaveLength(1000);

  const elsewhere = await browser.newContext();
  const second = await elsewhere.newPage();
  await second.addInitScript(watch);
  await second.goto(page.url());
  expect(linkOf(second)).toBe(link);
  expect(await finish(second)).toEqual(here);
  await elsewhere.close();
});
