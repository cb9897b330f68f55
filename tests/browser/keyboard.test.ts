/** Everything by keyboard alone. */
import type { Page } from "playwright/test";
import { contestant, expect, finish, labelSlider, linkOf, opponent, play, test, tiny } from "./page";

/** Presses Tab until the focus is on this. */
async function tabTo(page: Page, what: ReturnType<Page["locator"]>) {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    if (await what.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${what}.`);
}

test("an experiment from start to end without a pointer", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny}&steps=40`);

  await tabTo(page, opponent(page));
  const outline = await opponent(page).evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline, "the focus is visible").not.toBe("none");
  // Arrows, as the letters of a name must come fast after each other.
  await page.keyboard.press("Home");
  const options = await opponent(page).getByRole("option").count();
  for (let i = 0; i < options && (await opponent(page).inputValue()) !== "self-training"; i++) await page.keyboard.press("ArrowDown");
  await expect(contestant(page, "Self-training")).toBeVisible();

  await tabTo(page, play(page));
  await page.keyboard.press("Enter");
  await finish(page);

  await tabTo(page, labelSlider(page));
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => linkOf(page)).toContain("labels=8");

  await tabTo(page, contestant(page, "Labels only").getByRole("application"));
  await finish(page);
  await page.keyboard.press("ArrowRight");
  await expect(contestant(page, "Labels only").getByRole("application")).toContainText(/upper|lower/);
});

test("single keys play, step, begin again and change the labels", async ({ journey }) => {
  const { page, open, said } = journey;
  await open(`${tiny}&steps=20000&b=simclr`.replace("b=label-spreading&", ""));
  await expect.poll(async () => (await said("ready")).length, { timeout: 60_000 }).toBeGreaterThan(1);
  await page.keyboard.press("s");
  await expect.poll(async () => (await said("report", "a")).at(-1)?.step).toBe(1);
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(play(page)).toBeVisible();
  await page.keyboard.press("]");
  await expect.poll(() => linkOf(page)).toContain("labels=8");
  await page.keyboard.press("Control+z");
  await expect.poll(() => linkOf(page)).not.toContain("labels");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
});
