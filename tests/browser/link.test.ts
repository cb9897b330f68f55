/** A link is an experiment: it opens one, follows what is changed, and Back returns. */
import { choose, contestant, eager, expect, expectRise, labelSlider, linkOf, play, test, tiny } from "./page";

test("a link opens its experiment, and what is changed is in the link", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny}&labels=2&seed=7&steps=50`);
  await expect(contestant(page, "Label spreading")).toBeVisible();
  await expect(page.getByText("seed 7")).toBeVisible();
  await expect(labelSlider(page)).toHaveAttribute("aria-valuetext", /^4 of 100 labelled, 2 a class/);

  await labelSlider(page).press("ArrowRight");
  await expect.poll(() => linkOf(page)).not.toContain("labels=2");
  await choose(page, "Technique B", "FixMatch");
  await expect.poll(() => linkOf(page)).not.toContain("label-spreading");
  const link = linkOf(page);

  await page.goto("about:blank");
  await open(link);
  await expect(contestant(page, "FixMatch")).toBeVisible();
  await expect(labelSlider(page)).toHaveAttribute("aria-valuetext", /^8 of 100 labelled, 4 a class/);
  await expect.poll(() => linkOf(page)).toBe(link);
});

test("Back and Forward go from technique to technique", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${eager}&steps=50`);
  await choose(page, "Technique B", "Self-training");
  await expect(contestant(page, "Self-training")).toBeVisible();
  await expect.poll(() => linkOf(page)).toContain("b=self-training");
  await choose(page, "Technique B", "SimCLR");
  await expect.poll(() => linkOf(page)).toContain("b=simclr");
  await page.goBack();
  await expect(contestant(page, "Self-training")).toBeVisible();
  await page.goBack();
  await expect(contestant(page, "Label spreading")).toBeVisible();
  await page.goForward();
  await expect(contestant(page, "Self-training")).toBeVisible();
  await expect.poll(() => linkOf(page)).toContain("b=self-training");
  await play(page).click();
  await expectRise(journey, "a");
});

const bad: [string, string, RegExp][] = [
  ["an unknown key", "colour=red", /colour/],
  ["an unknown data set", "data=cats", /data=cats/],
  ["text for a number", "steps=many", /steps=many is not a number/],
  ["a number out of range", "seed=-5", /seed=-5 is below 1/],
  ["markup", "a=%3Cimg src=x onerror=alert(1)%3E", /<img src=x/],
];
for (const [what, words, answer] of bad) {
  test(`a link with ${what} says so in one line and opens all the same`, async ({ journey }) => {
    const { page, open } = journey;
    await open(
      `${tiny}&${words}`
        .replace(words.startsWith("data=") ? "data=two-moons&" : "", "")
        .replace(words.startsWith("a=") ? "a=labels-only&" : "", ""),
    );
    const notice = page.getByRole("status").filter({ hasText: "Not everything in the link could be read" });
    await expect(notice).toHaveText(answer);
    await expect(play(page)).toBeEnabled();
    await notice.getByRole("button", { name: "Close this message" }).click();
    await expect(notice).toHaveCount(0);
  });
}

test("an older link opens with its settings, and says why its numbers are others", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny.replace("v=2&", "")}&seed=7`);
  const notice = page.getByRole("status").filter({ hasText: "This link was made by version 1 of the numbers" });
  await notice.getByText("Why?").click();
  await expect(notice).toContainText("features are read by another rule");
  await expect(page.getByText("seed 7")).toBeVisible();
  await notice.getByRole("button", { name: "Close this message" }).click();
  await expect(notice).toHaveCount(0);
  await labelSlider(page).press("ArrowRight");
  await expect.poll(() => linkOf(page)).toContain("v=2&");
});

test("a link as it is pasted is read, what was mended is said, and none of it is passed on", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny.replaceAll("&", "&amp;")}&amp;seed=7).`);
  const notice = page.getByRole("status").filter({ hasText: "The link was read as it was meant" });
  await expect(notice).toContainText("&amp; is read as &; “).” at its end is left out.");
  await expect(page.getByText("seed 7")).toBeVisible();
  await expect.poll(() => linkOf(page)).toMatch(/^v=2&.*seed=7[^;)]*$/);

  await page.goto(`?utm_source=news#${tiny}`);
  await expect(notice).toContainText("utm_source is left out");
  await expect.poll(() => page.url()).not.toContain("utm_source");
  await notice.getByRole("button", { name: "Close this message" }).click();
  await expect(notice).toHaveCount(0);
});

test("nonsense in the address bar breaks nothing", async ({ journey }) => {
  const { page, open } = journey;
  await open(tiny);
  const nonsense = [
    "%",
    "%E0%A4%A",
    "&&&===",
    "data=&labels=&a=",
    "labels=1e999",
    "labels=-1",
    "seed=NaN",
    "__proto__=1",
    "constructor.x=1",
    "a.b.c=d",
    "v=999",
    "=".repeat(2000),
    "💥=🙂",
  ];
  for (const hash of nonsense) {
    await page.evaluate((text) => (location.hash = text), hash);
    await expect(play(page)).toBeEnabled();
  }
  await page.evaluate((text) => (location.hash = text), eager);
  await play(page).click();
  await expectRise(journey, "a");
});
