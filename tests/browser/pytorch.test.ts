/** What a technique is in PyTorch: it comes when it is asked for, goes to the clipboard, and out as a notebook. */
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, tiny, unfold } from "./page";

test("the code of a technique is read, copied and saved as a notebook", async ({ journey }) => {
  const { page, open } = journey;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(tiny.replace("a=labels-only", "a=fixmatch"));
  await unfold(page, "How it works");
  const code = page.getByRole("group", { name: "The same in PyTorch, as Python" });
  await expect(code).toHaveCount(0);
  await page.getByText("The same in PyTorch", { exact: true }).first().click();
  await expect(code).toContainText("def fixmatch(model, x, y, u_weak, u_strong, *, threshold=0.8, weight=1):");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole("button", { name: "Copy the code of FixMatch" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Code copied" })).toBeVisible();
  const shown = await code.textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown!.trim());

  const save = page.getByRole("button", { name: "Save a notebook with the code of FixMatch" });
  const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(file.suggestedFilename()).toBe("labelscape-fixmatch.ipynb");
  const { cells } = JSON.parse(readFileSync(await file.path(), "utf8")) as { cells: { id: string; source: string[] }[] };
  expect(cells.find(({ id }) => id === "fixmatch")!.source.join("")).toBe(shown!.trim());
});
