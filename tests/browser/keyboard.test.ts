/** Everything by keyboard alone. */
import type { Page } from "playwright/test";
import { chosen, contestant, expect, finish, labelSlider, linkOf, opponent, play, test, tiny } from "./page";

/** Presses Tab until the focus is on this. @param most as often at most */
async function tabTo(page: Page, what: ReturnType<Page["locator"]>, most = 120) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (await what.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} times Tab never reached ${what}.`);
}

/** The panel of the second technique, which has the focus, by arrows, by letters and by what is typed. */
async function chooseByKeys(page: Page) {
  const panel = page.getByRole("dialog", { name: "Choose technique B" });
  const row = (name: string) => panel.getByRole("option", { name: new RegExp(`^${name}[.,]`) });
  const open = async () => {
    await page.keyboard.press("Enter");
    await expect(panel.getByRole("searchbox")).toBeFocused();
  };
  await open();
  await page.keyboard.press("ArrowDown");
  await expect(row("Label spreading")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(row("Label propagation")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
  await expect(row("Label propagation")).toBeFocused();
  const link = linkOf(page);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(opponent(page)).toBeFocused();
  expect(linkOf(page)).toBe(link);

  await open();
  await page.keyboard.type("ba fixmatch consist");
  await expect(panel.getByRole("option")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("self-tr semi");
  await expect(panel.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(opponent(page)).toBeFocused();
  await expect(opponent(page)).toHaveText(/Self-training/);

  // A letter says where it goes, whichever place the panel was opened for.
  await open();
  await page.keyboard.type("label sp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("a");
  await expect(chosen(page, "Technique A")).toHaveText(/Label spreading/);
  await page.keyboard.press("Control+z");
  await expect(chosen(page, "Technique A")).toHaveText(/Labels only/);
}

test("an experiment from start to end without a pointer", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny}&steps=40`);

  await tabTo(page, labelSlider(page), 10);
  await tabTo(page, opponent(page));
  const outline = await opponent(page).evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline, "the focus is visible").not.toBe("none");
  await chooseByKeys(page);
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

test("a presentation is entered and left where one was, and leaves the theme as it was", async ({ journey }) => {
  const { page, open } = journey;
  await open(tiny);
  await page.getByRole("button", { name: "Settings" }).focus();
  await page.keyboard.press("p");
  await expect(page.getByRole("region", { name: "Presentation", exact: true })).toBeFocused();
  await expect(labelSlider(page)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("d");
  await expect(page.locator("html")).toHaveAttribute("data-theme", /light|dark/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Settings" })).toBeFocused();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});
