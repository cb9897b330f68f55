/** A class is challenged: each student sends the code of a run, and whoever asked sees them all on the label curve. */
import type { Page } from "playwright/test";
import { contestant, expect, play, test, turnTo, unfold } from "./page";

const shared = "v=2&data=two-moons&two-moons.count=200&batch=16&labels=2&steps=60&backend=wasm&challenge=two-moons.2";
/** What each of three makes of the same link. */
const students = [
  { name: "Ada", change: "a=label-spreading&b=labels-only" },
  { name: "Blaise", change: "a=nearest-neighbours&b=labels-only&seed=2" },
  { name: "Carl", change: "a=label-spreading&b=labels-only&seed=3" },
];

/** Lets both come to their end. @returns the code of the first, as it is copied by hand where a clipboard is refused */
async function codeFrom(page: Page): Promise<string> {
  await play(page).click();
  const copy = page.getByRole("button", { name: /^Copy the code of/ });
  await expect(copy).toHaveCount(2);
  await copy.first().click();
  const code = page.getByRole("textbox", { name: "Code" });
  await expect(code).toHaveValue(/^LS/);
  return code.inputValue();
}

test("three students send their codes, and the teacher sees the class on the label curve", async ({ journey, browser, baseURL }) => {
  const codes: string[] = [];
  for (const { name, change } of students) {
    const context = await browser.newContext({ baseURL: baseURL!, permissions: [], serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(`#${shared}&${change}`);
    await expect(page.getByRole("region", { name: "A challenge" })).toBeVisible();
    codes.push(`${name} ${await codeFrom(page)}`);
    await context.close();
  }
  expect(new Set(codes).size).toBe(3);

  const { page, open } = journey;
  await open(shared);
  await expect(contestant(page, "Labels only")).toBeVisible();
  await turnTo(page, "Curve");
  await unfold(page, "Kept runs");
  await page.getByRole("button", { name: "Paste codes" }).click();
  const box = page.getByRole("textbox", { name: "Codes that others have sent" });
  await box.fill([...codes.slice(0, 2), codes[2]!.slice(0, -3)].join("\n"));
  await page.getByRole("button", { name: "Add them" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "was changed or cut on its way" })).toBeVisible();
  await box.fill(codes.join("\n"));
  await page.getByRole("button", { name: "Add them" }).click();
  await expect(box).toBeHidden();
  for (const { name } of students) await expect(page.getByRole("row").filter({ hasText: name })).toContainText("imported");
});
