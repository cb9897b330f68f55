/** A lesson from start to end by keyboard: asked before anything runs, told with the reader's own numbers, and marked on this device alone. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { lessons } from "../../src/lessons/lessons";
import { expect, linkOf, test, turnTo } from "./page";

async function expectNothing(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(" | ")}`)).toEqual([]);
}

const panel = (page: Page) => page.getByRole("region", { name: "One label for each moon" });

test("one lesson by keyboard; its mark outlives a reload and can be forgotten", async ({ journey }) => {
  const { page, open, said } = journey;
  await open();
  await turnTo(page, "Learn");
  await expect(page.getByText("0 of 12 done.")).toBeVisible();
  await page.getByRole("link", { name: "1 One label for each moon" }).focus();
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "One label for each moon" })).toBeFocused();
  await expect.poll(() => linkOf(page)).toMatch(/data=two-moons&labels=1&.*page=learn&lesson=one-label$/);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toHaveCount(0);
  await expectNothing(page);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(
    (await said("report")).every(({ step }) => step === 0),
    "nothing has run",
  ).toBe(true);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  const status = panel(page).getByRole("status").filter({ hasText: "Label spreading gets" });
  await expect(status).toContainText(/Label spreading gets 9\d\.\d\s%.*Mostly so, recorded with 5 seeds/s, { timeout: 60_000 });
  await expect(panel(page).getByRole("listitem").filter({ hasText: "at least 90" })).toContainText("your guess, measured");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNothing(page);
  }

  // The next one begins nothing behind its question, though all on the bench had ended.
  await page.getByRole("link", { name: "Next: Same labels, two ways" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Same labels, two ways" })).toBeFocused();
  await page.getByRole("button", { name: "Do not guess" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeFocused();
  await expect.poll(() => linkOf(page)).toContain("lesson=two-ways");
  await page.goBack();

  await page.reload();
  await expect(status).toBeVisible();
  const link = linkOf(page);
  expect(link, "what was guessed is in no link").not.toMatch(/guess|done/);
  await page.getByRole("link", { name: "Learn" }).click();
  await expect(page.getByText("1 of 12 done.")).toBeVisible(); // the other one was only begun
  await page.getByRole("button", { name: "Forget all guesses" }).click();
  await expect(page.getByText("0 of 12 done.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("0 of 12 done.")).toBeVisible();
});

test("a handout of each lesson is one sheet, in the longest language too", async ({ journey }) => {
  const { page } = journey;
  for (const { id } of lessons) {
    await page.goto("about:blank");
    await page.goto(`./#v=2&page=learn&lesson=${id}&lang=de`);
    await expect(page.getByRole("region").filter({ has: page.getByRole("radio") })).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(2);
    const sheets = (await page.pdf({ format: "A4", margin: { top: "1cm", right: "1cm", bottom: "1cm", left: "1cm" } })).toString("latin1");
    expect(sheets.match(/\/Type\s*\/Page\b/g), id).toHaveLength(1);
  }
});

test.describe("phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the bench stands below the panel, and what is no lesson leads to those that are", async ({ journey }) => {
    const { page, open } = journey;
    await open("v=2&data=two-moons&labels=1&b=label-spreading&page=learn&lesson=one-label");
    await panel(page).getByRole("button", { name: "Do not guess" }).tap();
    await expect(page.getByRole("button", { name: "Play", exact: true })).toBeInViewport();
    await expectNothing(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await open("page=learn&lesson=none");
    await page.reload();
    await expect(page.getByText("There is no lesson “none”")).toBeVisible();
    await expect(page.getByRole("link", { name: "12 First without, then with" })).toBeVisible();
  });
});
