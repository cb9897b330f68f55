/** One journey through every browser there is: the same experiment, the same numbers, nothing lost, nothing wrong in the console. */
import { expect, test } from "playwright/test";
import { recordOf } from "../unit/sweep/some-records";
import { eager } from "./page";
import { chromium, firefox } from "./visitors/puppeteer";
import type { Visitor } from "./visitors/visitor";
import { watchedSite } from "./visitors/site";
import { webkit } from "./visitors/webkit";
import type { Said } from "./watch";

const short = `${eager.replace("label-spreading", "simclr")}&steps=100`;
const long = `${eager.replace("label-spreading", "simclr")}&steps=20000`;
const main = '[aria-label="Run"] .main';

/** What is meant for some browsers only: the others look right without. */
const mayBeUnknown = /^-(webkit|moz)-|^text-size-adjust$/;

/** What was trained in the first browser, digit by digit: all others must come to the same. */
let trained: number[] | undefined;

for (const browser of [chromium, firefox, webkit]) {
  test(`the journey in ${browser.name}`, async ({ baseURL }, { annotations }) => {
    const missing = await browser.missing();
    test.skip(missing !== undefined, `${missing} is not on this machine`);
    const site = await watchedSite(baseURL!);
    const visitor = await browser.visit();
    annotations.push({ type: "browser", description: visitor.browser });
    console.log(`    in ${visitor.browser}:`);
    try {
      await journey(visitor, site.address);
    } finally {
      await visitor.leave();
      site.close();
    }
  });
}

async function journey(visitor: Visitor, address: string): Promise<void> {
  const { ask, click, press } = visitor;
  const text = (selector: string) => ask((one) => document.querySelector(one)?.textContent ?? "", selector);
  const said = (type: string): Promise<Said[]> => ask((wanted) => window.watched.said.filter(({ type }) => type === wanted), type);
  const steps = async () => Math.max(0, ...(await said("report")).map(({ step }) => step!));
  const expectClean = async () => {
    expect(await ask(() => [...window.watched.errors, ...window.watched.violations])).toEqual([]);
  };

  await visitor.open(`${address}#${short}`);
  await expect.poll(() => text("#name-b + .score"), { message: "untrained accuracy" }).toMatch(/\d/);
  expect(await ask(unknownDeclarations, mayBeUnknown.source), "what the style sheet says and this browser does not know").toEqual([]);
  expect(await ask(looksOfTerms), "glossary words").toEqual(["underline dotted"]);
  for (const { name, width, wanted } of await ask(widthsOfSelects)) expect(Math.abs(width - wanted), `width of “${name}”`).toBeLessThan(3);

  // Play, to the end: what was learned is the same everywhere.
  await click(main);
  await expect.poll(() => text(main), { timeout: 60_000 }).toBe("Again");
  const last = (slot: string) => async () => (await said("report")).filter((one) => one.slot === slot).at(-1);
  const learned = [(await last("a")())!, (await last("b")())!];
  expect(learned.map(({ step }) => step)).toEqual([100, 100]);

  // More labels: one is read out anew, the other learns again.
  await press('input[aria-valuetext*="labelled"]', "ArrowRight");
  await expect.poll(async () => (await said("relabelled")).length).toBeGreaterThan(0);
  await expect.poll(async () => (await said("stopped")).filter(({ slot }) => slot === "a").length).toBe(2);
  const relearned = (await last("a")())!;
  const numbers = [...learned, relearned, (await said("relabelled")).at(-1)!].map(({ accuracy }) => accuracy!);
  for (const number of numbers) expect(number).toBeGreaterThan(0.5);
  expect((trained ??= numbers)).toEqual(numbers);
  await expectClean();

  // A reload in the middle of a run goes on from there.
  await visitor.open(`${address}?long#${long}`);
  await expect.poll(() => text("#name-b + .score")).toMatch(/\d/);
  await click(main);
  await expect.poll(async () => (await said("checkpoint")).length, { timeout: 30_000 }).toBeGreaterThan(0);
  const before = Math.min(...(await said("checkpoint")).map(({ step }) => step ?? 0));
  await visitor.reload();
  await expect.poll(() => text("body"), { timeout: 30_000 }).toContain("The page was loaded again: training went on by itself, from ");
  await expect.poll(steps).toBeGreaterThan(before);
  await click(main);

  // A file of runs, dropped.
  await ask(
    (content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], "runs.json", { type: "application/json" }));
      for (const type of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    JSON.stringify(recordOf("data=two-moons&seed=77&steps=70")),
  );
  await expect.poll(() => text("body")).toContain("Added 1 run from runs.json.");
  await expectClean();
}

/** All that the page's style sheets declare and this browser cannot read, beyond what it may leave out. Asked in the page. */
async function unknownDeclarations(allowed: string): Promise<string[]> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  const root = getComputedStyle(document.documentElement);
  // A browser believes anything of a value with a variable in it, until it has to use it.
  const known = (value: string) => value.replace(/var\((--[\w-]+)\)/g, (whole, name) => root.getPropertyValue(name) || whole);
  const texts = await Promise.all(sheets.map(async ({ href }) => (await fetch(href)).text()));
  const declared = texts.flatMap((css) => [...css.matchAll(/(?<=[{;])([a-z-]+):((?:[^;{}"]|"[^"]*")+)(?=[;}])/g)]);
  const unknown = declared.filter(
    ([, name, value]) => !CSS.supports(name!, known(value!.replace(/!important$/, ""))) && !new RegExp(allowed).test(name!),
  );
  return [...new Set(unknown.map(([whole]) => whole))];
}

/** How words of the glossary are drawn, each way once. Asked in the page. */
function looksOfTerms(): string[] {
  const terms = [...document.querySelectorAll("button[popovertarget]:has(+ [role=note])")];
  return [
    ...new Set(terms.map((term) => getComputedStyle(term)).map((style) => `${style.textDecorationLine} ${style.textDecorationStyle}`)),
  ];
}

/** How wide each select is beyond its padding, and how wide the name of what is chosen. Asked in the page. */
function widthsOfSelects(): { name: string; width: number; wanted: number }[] {
  const canvas = document.createElement("canvas").getContext("2d")!;
  return [...document.querySelectorAll("select")]
    .filter((select) => select.checkVisibility())
    .map((select) => {
      const style = getComputedStyle(select);
      const name = select.selectedOptions[0]!.text;
      canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      return { name, width: select.clientWidth - parseFloat(style.paddingRight), wanted: canvas.measureText(name).width };
    });
}
