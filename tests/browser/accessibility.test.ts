/** What axe finds: nothing, in either theme, on any width, before and after training. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { chosen, expect, finish, openSheet, play, test, turnTo, unfold } from "./page";

async function expectNothing(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 150)).join(" | ")}`);
  expect(found).toEqual([]);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("axe finds nothing, first visit and finished", async ({ journey }) => {
      const { page, open } = journey;
      await open();
      await expectNothing(page);
      await open("v=2&steps=10&batch=16&b=simclr&backend=wasm&colour=red");
      await page.reload();
      await play(page).click();
      await finish(page);
      await expectNothing(page);
      for (const numbers of await page.locator("figure details > summary").filter({ visible: true }).all()) await numbers.click();
      await page.keyboard.press("?");
      await expectNothing(page);
      await page.keyboard.press("Escape");
      for (const what of ["Technique A", "Examples"] as const) {
        await chosen(page, what).click();
        await expect(page.getByRole("dialog").getByRole("option", { selected: true })).toBeVisible();
        await expectNothing(page);
        if (what === "Examples") {
          await page.getByRole("button", { name: /^about / }).click();
          await expect(page.getByRole("table", { name: "A simple baseline" })).toBeVisible();
          await expectNothing(page);
          await page.keyboard.press("Escape");
          await expect(page.getByRole("dialog").getByRole("option", { selected: true })).toBeFocused();
        }
        await page.keyboard.press("Escape");
      }
      await turnTo(page, "Curve");
      for (const name of ["Sweep", "Kept runs", "Table", "Save"] as const) await unfold(page, name).then(() => expectNothing(page));
      for (const name of ["One budget", "Self against semi"]) {
        await page.getByRole("link", { name }).click();
        await expectNothing(page);
      }
      await turnTo(page, "Learn");
      await expectNothing(page);
    });
  });
}

test.describe("phone", () => {
  test.use({ viewport: { width: 375, height: 667 }, hasTouch: true });

  test("axe finds nothing, and nothing is wider than the screen", async ({ journey }) => {
    const { page, open } = journey;
    const changed = "a.temperature=0.35&a.rate=1.25&b.share=0.35&b.rate=1.25";
    await open(`v=2&data=definitions&steps=10&batch=16&a=simclr&b=masked&${changed}&backend=wasm`);
    await play(page).click();
    await finish(page);
    await expectNothing(page);
    const contestants = page.locator("article");
    await expect(contestants.first()).toContainText("temperature 0.35");
    expect(await contestants.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    await turnTo(page, "Curve");
    await expect(page.getByRole("slider", { name: "Labels a class" })).toBeVisible();
    await expectNothing(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);

    await turnTo(page, "Bench");
    await chosen(page, "Technique B").tap();
    const panel = page.getByRole("dialog", { name: "Choose technique B" });
    await expect(panel.getByRole("option", { selected: true })).toBeVisible();
    await expectNothing(page);
    expect(await panel.evaluate((sheet) => sheet.scrollWidth)).toBeLessThanOrEqual(375);
    const heights = await panel.getByRole("option").evaluateAll((all) => all.map((one) => one.clientHeight).filter((height) => height > 0));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(180, 20); // outside
    await expect(panel).toBeHidden();
  });
});

const looks = [
  { name: "light", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
  { name: "on a phone", viewport: { width: 390, height: 844 }, colorScheme: "dark", hasTouch: true },
] as const;

/** Data sets, and what shows one of their examples. */
const kinds = [
  { data: "emoji", shown: "canvas" },
  { data: "breast-cancer", shown: "text=mean radius" },
  { data: "spoken-digits", shown: "canvas" },
] as const;

for (const { name, ...use } of looks) {
  test.describe(`an example, ${name}`, () => {
    test.use(use);

    test("of colour, of a table and of sounds is looked at, and axe finds nothing", async ({ journey }) => {
      const { page, open } = journey;
      for (const { data, shown } of kinds) {
        await open(`v=2&data=${data}&a=labels-only&b=label-spreading&backend=wasm`);
        if ("hasTouch" in use) await openSheet(page);
        await unfold(page, "Examples");
        const one = page.locator("figure .examples").getByRole("button").first();
        await one.click();
        await expect(one.locator(shown).first()).toBeVisible();
        await expectNothing(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(use.viewport.width);
      }
    });
  });
}
