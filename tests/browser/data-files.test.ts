/** A data file that does not arrive, is cut short or is not the right one: said, never learned from, and tried again. */
import type { Route } from "playwright/test";
import { expect, expectRise, play, test } from "./page";

const broken: [string, RegExp, (route: Route) => Promise<void>][] = [
  ["is missing", /did not arrive: the server answered 404/, (route) => route.fulfill({ status: 404, body: "" })],
  ["cannot be reached", /did not arrive/, (route) => route.abort()],
  ["is cut short", /is damaged: \d+ of \d+ bytes came/, async (route) => answer(route, (bytes) => bytes.subarray(0, bytes.length / 2))],
  [
    "is corrupted",
    /is damaged|is not the right one/,
    async (route) => answer(route, (bytes) => bytes.fill(7, bytes.length - 2000, bytes.length - 1000)),
  ],
  [
    "is another file",
    /is not the right one: its checksum is/,
    (route) => route.fulfill({ body: "<!doctype html>", contentType: "text/html" }),
  ],
];

async function answer(route: Route, change: (bytes: Buffer) => Buffer) {
  const response = await route.fetch();
  await route.fulfill({ body: change(await response.body()), contentType: "application/gzip" });
}

for (const [what, words, serve] of broken) {
  test(`a data file that ${what}`, async ({ journey, context }) => {
    const { page, open } = journey;
    journey.allow(/Failed to load resource/);
    let isBroken = true;
    await context.route("**/static-data/**", (route) => (isBroken ? serve(route) : route.continue()));
    await open("batch=16&b=simclr&backend=wasm");
    await play(page).click();

    const alert = page.getByRole("alert").filter({ hasText: words });
    await expect(alert).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(1);
    expect((await journey.said("report")).length).toBe(0);

    isBroken = false;
    await alert.getByRole("button", { name: "Retry" }).click();
    await expect(alert).toBeHidden();
    if (await play(page).isVisible()) await play(page).click();
    await expectRise(journey, "a");
  });
}
