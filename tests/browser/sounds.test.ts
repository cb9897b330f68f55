/** A sound is played: its file comes then and not before, a line moves through its spectrogram, and it ends. */
import { expect, test, unfold } from "./page";

test("plays a synthetic digit", async ({ journey }) => {
  const { page, open } = journey;
  const clips: string[] = [];
  page.on("request", (request) => request.url().endsWith("clips.bin.gz") && clips.push(request.url()));
  await open("v=2&data=spoken-digits&a=labels-only&b=label-spreading&backend=wasm");
  await unfold(page, "Examples");
  const sound = page.getByRole("button", { name: /can be heard: press to play$/ }).first();
  await expect(sound).toBeVisible();
  expect(clips).toEqual([]);

  // The picture in the list and the large one below it have the line, and in each frame it is somewhere else.
  await page.evaluate(() => {
    const places = new Set<string>();
    new MutationObserver(() => {
      for (const line of document.querySelectorAll<HTMLElement>(".line")) places.add(line.style.left);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    Object.assign(window, { places });
  });
  await sound.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => (window as never as { places: Set<string> }).places.size)).toBeGreaterThan(3);
  await expect(page.locator(".line"), "it has ended").toHaveCount(0);
  await expect(page.getByRole("button", { name: /is played: press to stop$/ })).toHaveCount(0);
  expect(clips).toHaveLength(1);
});
