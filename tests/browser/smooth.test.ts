/** The page stays quick to answer while it trains. */
import { expect, expectRise, play, test } from "./page";

test("no task of the main thread takes over 100 ms while training", async ({ journey }) => {
  const { page, open } = journey;
  await open("v=2&a=labels-only&b=simclr&backend=wasm&batch=16&steps=20000");
  await play(page).click();
  await expectRise(journey, "a");

  // Training fills both cores of a small machine, so that any task may have to wait: three seconds must be free of long ones.
  await expect(async () => {
    const began = await page.evaluate(() => performance.now());
    await page.waitForTimeout(3000);
    const { long, reports } = await page.evaluate((since) => {
      const { longTasks, said } = window.watched;
      return {
        long: longTasks.filter(({ at }) => at > since),
        reports: said.filter(({ at, type }) => at > since && type === "report").length,
      };
    }, began);
    expect(reports, "reports came meanwhile").toBeGreaterThan(2);
    expect(long.filter(({ milliseconds }) => milliseconds > 100)).toEqual([]);
  }).toPass({ timeout: 60_000 });
});
