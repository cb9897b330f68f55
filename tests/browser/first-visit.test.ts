/** Somebody opens the page for the first time and presses Play. */
import { contestant, eager, expect, expectRise, finish, labelSlider, play, test } from "./page";

test("the page is useful before data and engine have come, and then it learns", async ({ journey, context }) => {
  const { page, open } = journey;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  for (const late of ["**/static-data/**", "**/*.wasm"]) {
    await context.route(late, async (route) => {
      await held;
      await route.continue();
    });
  }
  await open();
  await expect(contestant(page, "FixMatch")).toContainText(/guess/i);
  await expect(labelSlider(page)).toHaveAttribute("aria-valuetext", /^40 of 8,000 labelled, 4 a class/);
  await play(page).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  release();

  await expectRise(journey, "a");
  await expect(contestant(page, "SimCLR").getByRole("application")).toHaveAccessibleName(
    /after [\d,]+ steps: \d+ examples, 40 of the pool labelled/,
  );
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(play(page)).toBeVisible();
});

for (const [backend, name] of [
  ["wasm", "WASM"],
  ["webgl", "WebGL"],
] as const) {
  test(`accuracy rises on ${name}`, async ({ journey }) => {
    const { page, open } = journey;
    await open(`${eager.replace("backend=wasm", `backend=${backend}`)}&steps=60&labels=8`);
    await play(page).click();
    await finish(page);
    await expectRise(journey, "a");
    const ready = await journey.said("ready");
    expect(ready.map((one) => one.backend)).toEqual(ready.map(() => backend));
    await expect(page.getByRole("contentinfo")).toContainText(name);
    for (const who of ["Labels only", "Label spreading"]) await expect(contestant(page, who)).toContainText(/\d\d(\.\d)?\s?%/);
  });
}

test("digits learn on WASM", async ({ journey }) => {
  await journey.open("v=2&steps=80&a=labels-only&b=simclr&backend=wasm");
  await play(journey.page).click();
  await finish(journey.page);
  await expectRise(journey, "a");
  await expect(contestant(journey.page, "SimCLR")).toContainText("learns from 8,000 without labels");
});

test("words learn on WASM", async ({ journey }) => {
  await journey.open("v=2&data=definitions&steps=10&batch=16&a=masked&b=self-training&backend=wasm");
  await play(journey.page).click();
  await finish(journey.page);
  await expect(contestant(journey.page, "Masked modelling").getByRole("figure").first()).toBeVisible();
});
