/** What all journeys share: a page that must stay clean, what its workers said, and how to read what it shows. */
import { expect, test as base, type Locator, type Page } from "playwright/test";
import { watch, type Said } from "./watch";

export interface Journey {
  page: Page;
  /** Opens an experiment by its link and waits until the page is there. */
  open(link?: string): Promise<void>;
  /** What the workers have said so far. */
  said(type?: string, slot?: string): Promise<Said[]>;
  /** Errors that belong to the journey. */
  allow(pattern: RegExp): void;
}

export const test = base.extend<{ journey: Journey }>({
  journey: async ({ page }, use) => {
    const errors: string[] = [];
    const allowed: RegExp[] = [];
    page.on("console", (message) => {
      const isOurs = message.text() !== "Service Worker registration blocked by Playwright";
      if (isOurs && (message.type() === "error" || message.type() === "warning")) errors.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => errors.push(`uncaught: ${error.message}`));
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "127.0.0.1") errors.push(`asked another host: ${request.url()}`);
    });
    await page.addInitScript(watch);

    await use({
      page,
      open: async (link = "") => {
        await page.goto(link ? `#${link}` : "");
        await expect(page.getByRole("heading", { name: "Labelscape" })).toBeVisible();
      },
      said: async (type, slot) => {
        const all = await page.evaluate(() => window.watched.said);
        return all.filter((one) => (!type || one.type === type) && (!slot || one.slot === slot));
      },
      allow: (pattern) => void allowed.push(pattern),
    });

    const violations = page.isClosed() ? [] : await page.evaluate(() => window.watched.violations);
    expect(violations, "refused by the security policy").toEqual([]);
    expect(
      errors.filter((error) => !allowed.some((pattern) => pattern.test(error))),
      "errors in the console",
    ).toEqual([]);
  },
});
export { expect };

/** Small enough to be trained anywhere within seconds. */
export const tiny = "v=2&data=two-moons&two-moons.count=200&batch=16&a=labels-only&b=label-spreading&backend=wasm";

/** The same with a seed under which labels only has much to learn. */
export const eager = `${tiny}&seed=2`;

export const play = (page: Page): Locator => page.getByRole("button", { name: "Play", exact: true });
export const again = (page: Page): Locator =>
  page.getByRole("group", { name: "Run" }).getByRole("button", { name: "Again", exact: true }).first();
export const contestant = (page: Page, name: string): Locator => page.getByRole("article", { name });
/** Turns to another of the three pages. */
export const turnTo = (page: Page, name: "Bench" | "Curve" | "Learn"): Promise<void> =>
  page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name }).click();
/** On a phone, opens what else there is, where it is not open. */
export async function openSheet(page: Page) {
  const more = page.getByRole("button", { name: "More", exact: true });
  if ((await more.getAttribute("aria-expanded")) !== "true") await more.click();
}
/** Opens what is folded below the bench or the curve, where it is not open. */
export async function unfold(page: Page, name: string) {
  const fold = page.getByRole("group", { name: /^(More|Below the curve)$/ }).getByRole("button", { name: new RegExp(`^${name}`) });
  if ((await fold.getAttribute("aria-expanded")) !== "true") await fold.click();
}
/** Where a technique or a data set is chosen: its name. */
export const chosen = (page: Page, what: "Technique A" | "Technique B" | "Examples"): Locator =>
  page.getByRole("button", { name: `${what}: ` });
/** Where the second technique is. */
export const opponent = (page: Page): Locator => chosen(page, "Technique B");
/** Puts another in its place. */
export async function choose(page: Page, what: "Technique A" | "Technique B" | "Examples", name: string) {
  await chosen(page, what).click();
  await page
    .getByRole("dialog")
    .getByRole("option", { name: new RegExp(`^${name}[.,]`) })
    .click();
}
export const labelSlider = (page: Page): Locator => page.getByRole("slider", { name: "labels", exact: true });

/** The part of the address after #. */
export const linkOf = (page: Page): string => decodeURIComponent(new URL(page.url()).hash.slice(1));

/** Waits until every contestant has taken all its steps. */
export async function finish(page: Page, milliseconds = 90_000) {
  await expect(again(page)).toHaveClass(/main/, { timeout: milliseconds });
}

/** Waits until a contestant classifies clearly more test examples right than at its first evaluation. */
export async function expectRise({ said }: Journey, slot: string, milliseconds = 90_000) {
  await expect
    .poll(
      async () => {
        const accuracies = (await said("report", slot)).flatMap(({ accuracy }) => (accuracy === undefined ? [] : [accuracy]));
        return accuracies.length > 1 ? Math.max(...accuracies) - accuracies[0]! : 0;
      },
      { message: `accuracy of contestant ${slot} rises`, timeout: milliseconds },
    )
    .toBeGreaterThan(0.05);
}
