/** A reload loses nothing that was on the charts. */
import { again, contestant, expect, finish, linkOf, play, test, tiny } from "./page";

test("a reload keeps the experiment and its curves", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny}&steps=60&seed=3`);
  await play(page).click();
  await finish(page);
  const chart = page.getByRole("img", { name: /^Accuracy while training/ });
  const [link, score, curve] = [
    linkOf(page),
    await contestant(page, "Labels only").locator(".score").innerText(),
    await chart.getAttribute("aria-label"),
  ];
  expect(score).toMatch(/\d/);

  await page.reload();
  expect(linkOf(page)).toBe(link);
  await expect(chart).toHaveAttribute("aria-label", curve!);
  await expect(contestant(page, "Labels only").locator(".score")).toHaveText(score);
  await expect(page.getByText("These are the curves from before the page was loaded again.")).toBeVisible();

  // The same seed retraces them.
  await play(page).click();
  await finish(page);
  await expect(again(page)).toBeVisible();
  await expect(contestant(page, "Labels only").locator(".score")).toHaveText(score);
});
