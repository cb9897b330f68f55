/** A data file that does not arrive, is cut short or is not the right one: said, never learned from, and tried again. */
import { readFileSync } from "node:fs";
import type { Route } from "playwright/test";
import { expect, expectRise, play, test } from "./page";

const file = "static-data/digits/digits.bin.gz";
/** Serves the file as a plain static host does, changed. */
const changed = (change: (bytes: Buffer) => Buffer) => (route: Route) =>
  route.fulfill({ body: change(readFileSync(file)), contentType: "application/gzip" });

const broken: [string, RegExp, (route: Route) => Promise<void>][] = [
  ["is missing", /did not arrive: the server answered 404/, (route) => route.fulfill({ status: 404, body: "" })],
  ["cannot be reached", /did not arrive/, (route) => route.abort()],
  ["is cut short", /is damaged: \d+ of \d+ bytes came/, changed((bytes) => bytes.subarray(0, bytes.length >> 1))],
  ["is corrupted", /is damaged|is not the right one/, changed((bytes) => bytes.fill(7, bytes.length - 2000, bytes.length - 1000))],
  [
    "is another file",
    /is not the right one: its checksum is/,
    (route) => route.fulfill({ body: "<!doctype html>", contentType: "text/html" }),
  ],
];

for (const [what, words, serve] of broken) {
  test(`a data file that ${what}`, async ({ journey, context }) => {
    const { page, open, said } = journey;
    journey.allow(/Failed to load resource/);
    let isBroken = true;
    await context.route(`**/${file}`, (route) => (isBroken ? serve(route) : changed((bytes) => bytes)(route)));
    await open("v=2&batch=16&b=simclr&backend=wasm");

    const alert = page.getByRole("alert").filter({ hasText: words });
    await expect(alert).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(1);
    expect((await said("report")).length).toBe(0);

    isBroken = false;
    await alert.getByRole("button", { name: "Retry" }).click();
    await expect(alert).toBeHidden();
    await play(page).click();
    await expectRise(journey, "a");
  });
}
