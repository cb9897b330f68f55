/** The page in other languages: all of it, from the first word on, with room for longer words; and from one to another. */
import { contestant, expect, finish, linkOf, play, test, tiny } from "./page";

const places = { bench: "", learn: "&page=learn", lesson: "&page=learn&lesson=one-label", curve: "&page=curve" };
const spoken = [
  { tag: "de", play: "Play", says: { bench: /davon gelabelt/, learn: /Lektionen/, lesson: /Tipp/, curve: /Genauigkeit/ } },
  { tag: "zh", play: "播放", says: { bench: /有标签/, learn: /课/, lesson: /猜/, curve: /准确率/ } },
] as const;

for (const { tag, says } of spoken)
  for (const width of [390, 1280])
    test(`${tag}, ${width} px wide, has room`, async ({ journey }) => {
      const { page } = journey;
      await page.setViewportSize({ width, height: 844 });
      for (const [place, link] of Object.entries(places)) {
        await page.goto("about:blank");
        await page.goto(`./#v=2&data=digits&labels=4&a=simclr&b=fixmatch&lang=${tag}${link}`);
        await expect(page.locator("html")).toHaveAttribute("lang", tag);
        await expect(
          page
            .getByText(says[place as keyof typeof places])
            .filter({ visible: true })
            .first(),
        ).toBeVisible();
        await page.waitForLoadState("networkidle");
        expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(width);
        expect(linkOf(page)).toContain(`lang=${tag}`);
      }
    });

test("another language is chosen at the end of the page, which keeps what was learned", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny}&steps=60`);
  await play(page).click();
  await finish(page);
  const score = await contestant(page, "Label spreading").locator(".score").innerText();
  expect(score).toMatch(/^\d+\.\d/);
  await page.getByRole("combobox", { name: "Language" }).selectOption("Deutsch");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(contestant(page, "Label spreading").locator(".score")).toHaveText(score.replace(".", ","));
  expect(linkOf(page), "it is this device that speaks it").not.toContain("lang");
  await page.evaluate(() => (location.hash += "&lang=en"));
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("en");
  expect(linkOf(page)).toContain("lang=en");
});
