/** A reload loses nothing that was on the charts, nor what was learned. */
import { readFileSync } from "node:fs";
import { csvParse } from "d3";
import { again, contestant, eager, expect, expectRise, finish, labelSlider, linkOf, play, test, tiny, unfold } from "./page";

test("a reload after the end keeps the experiment, its curves and what was learned", async ({ journey }) => {
  const { page, open, said } = journey;
  await open(`${tiny.replace("label-spreading", "simclr")}&steps=60&seed=3`);
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
  await finish(page);
  await expect(chart).toHaveAttribute("aria-label", curve!);

  // What SimCLR learned is there to be read out anew.
  await labelSlider(page).press("ArrowRight");
  await expect.poll(async () => (await said("relabelled", "b")).length).toBeGreaterThan(0);
  await labelSlider(page).press("ArrowLeft");
  await finish(page);

  // And to be taken away: of the test examples as many are right as the score says.
  await unfold(page, "Numbers and pictures");
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "SimCLR as CSV" }).click()]);
  const rows = csvParse(readFileSync(await file.path(), "utf8")).filter(({ part }) => part === "test");
  const right = rows.filter((row) => row.right === "1").length / rows.length;
  expect(await contestant(page, "SimCLR").locator(".score").innerText()).toContain((100 * right).toFixed(1));

  // And so is what it has learned, which comes to the same score when it is brought back.
  const [model] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "SimCLR as safetensors" }).click()]);
  await page
    .getByLabel("Load a model that was saved")
    .last()
    .setInputFiles(await model.path());
  await expect(page.getByRole("status").filter({ hasText: "guesses" })).toContainText(
    new RegExp(`^SimCLR after [\\d,]+ steps with \\d+ labels guesses ${(100 * right).toFixed(1)}\\s% of [\\d,]+ test examples right\\.$`),
  );

  // The same seed retraces them.
  await again(page).click();
  await expect(again(page)).not.toHaveClass(/main/);
  await finish(page);
  await expect(contestant(page, "Labels only").locator(".score")).toHaveText(score);
});

test("a reload while it is paused shows how far it was, and Play goes on from there", async ({ journey }) => {
  const { page, open, said } = journey;
  await open(`${eager.replace("label-spreading", "simclr")}&steps=20000`);
  await play(page).click();
  await expectRise(journey, "a");
  await page.getByRole("button", { name: "Pause" }).click();
  /** Steps that were reported since the page was opened. */
  const reported = async () => (await said("report", "a")).map(({ step }) => step!);
  const reached = async () => Math.max(...(await reported()));
  await expect
    .poll(async () => (await said("checkpoint", "a")).at(-1)?.step === (await reached()), "it is saved where it rests")
    .toBe(true);
  const steps = await reached();

  await page.reload();
  await expect(contestant(page, "Labels only").locator(".score")).toHaveText(/\d/);
  await expect(page.getByRole("img", { name: /^Accuracy while training/ })).toHaveAccessibleName(/Labels only/);
  await expect.poll(reported).toHaveLength(1);
  expect((await reported())[0], "nothing of it is lost").toBeGreaterThanOrEqual(steps);
  await play(page).click();
  await expect.poll(reached).toBeGreaterThan(steps);
});
