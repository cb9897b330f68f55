/** A reload loses nothing that was on the charts. */
import { again, contestant, expect, expectRise, finish, linkOf, play, test, tiny } from "./page";

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

test("a reload in the middle of a run shows how far it was", async ({ journey }) => {
  const { page, open, said } = journey;
  await open(`${tiny.replace("label-spreading", "simclr")}&steps=20000`);
  await play(page).click();
  await expectRise(journey, "a");
  await expect.poll(async () => (await said("report", "a")).at(-1)!.at - (await said("report", "a"))[0]!.at).toBeGreaterThan(2000);

  await page.reload();
  await expect(page.getByText("These are the curves from before the page was loaded again.")).toBeVisible();
  await expect(contestant(page, "Labels only").locator(".score")).toHaveText(/\d/);
  await expect(page.getByRole("img", { name: /^Accuracy while training/ })).toHaveAccessibleName(/Labels only/);
  await play(page).click();
  await expectRise(journey, "a");
});
