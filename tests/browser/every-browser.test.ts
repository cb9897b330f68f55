/** One journey through every browser there is: the same experiment, the same numbers, nothing lost, nothing wrong in the console. */
import { expect, test } from "playwright/test";
import { recordOf } from "../unit/sweep/some-records";
import { long } from "./faults";
import { eager } from "./page";
import { chromium, firefox } from "./visitors/puppeteer";
import type { Browser, Visitor } from "./visitors/visitor";
import { watchedSite } from "./visitors/site";
import { webkit } from "./visitors/webkit";
import type { Said } from "./watch";

const short = `${eager.replace("label-spreading", "simclr")}&steps=100`;
const main = '[aria-label="Run"] .main';

/** What is meant for some browsers only: the others look right without. WebKit never forces colours. */
const mayBeUnknown = /^-(webkit|moz)-|^text-size-adjust$|^forced-color-adjust$/;

for (const browser of [chromium, firefox, webkit]) {
  test(`the journey in ${browser.name}`, async ({ baseURL }, { annotations }) => {
    const missing = await browser.missing();
    test.skip(missing !== undefined, `${missing} is not on this machine`);
    await visit(browser, baseURL!, async (tour) => {
      annotations.push({ type: "browser", description: tour.visitor.browser });
      console.log(`    in ${tour.visitor.browser}:`);
      await start(tour);
      await look(tour);
      const learned = await learn(tour);
      if (browser === chromium) found = Promise.resolve(learned);
      expect(learned, "accuracies as in Chromium").toEqual(await inChromium(baseURL!));
      await reloadAndDrop(tour);
    });
  });
}

/** Accuracies to all digits, which every browser must come to. */
let found: Promise<number[]> | undefined;
const inChromium = (site: string) =>
  (found ??= visit(chromium, site, async (tour) => {
    await start(tour);
    return learn(tour);
  }));

interface Tour {
  visitor: Visitor;
  address: string;
  text(selector: string): Promise<string>;
  said(type: string): Promise<Said[]>;
}

async function visit<Result>(browser: Browser, site: string, journey: (tour: Tour) => Promise<Result>): Promise<Result> {
  const { address, close } = await watchedSite(site);
  const visitor = await browser.visit();
  const { ask } = visitor;
  try {
    const result = await journey({
      visitor,
      address,
      text: (selector) => ask((one) => document.querySelector(one)?.textContent ?? "", selector),
      said: (type) => ask((wanted) => window.watched.said.filter(({ type }) => type === wanted), type),
    });
    expect(await ask(() => [...window.watched.errors, ...window.watched.violations]), "errors in the console").toEqual([]);
    return result;
  } finally {
    await visitor.leave();
    close();
  }
}

async function start({ visitor, address, text }: Tour, link = short) {
  await visitor.open(`${address}?${link.length}#${link}`); // another address, not only another part of the page
  await expect.poll(() => text("#name-b + .score"), { message: "looked at, and untrained" }).toBe("nothing learned yet");
}

/** Nothing that the page says in its style sheets is lost on this browser. */
async function look({ visitor: { ask } }: Tour) {
  expect(await ask(unknownDeclarations, mayBeUnknown.source), "what the style sheet says and this browser does not know").toEqual([]);
  expect(await ask(looksOfTerms), "glossary words").toEqual(["underline dotted"]);
  for (const { name, width, wanted } of await ask(widthsOfSelects)) expect(Math.abs(width - wanted), `width of “${name}”`).toBeLessThan(3);
}

/** Plays to the end, and then with more labels: one technique learns again, the other is read out anew. */
async function learn({ visitor: { click, press }, text, said }: Tour): Promise<number[]> {
  const last = async (slot: string) => (await said("report")).filter((one) => one.slot === slot).at(-1)!;
  await click(main);
  await expect.poll(() => text(main), { timeout: 60_000 }).toBe("Again");
  const learned = [await last("a"), await last("b")];
  expect(learned.map(({ step }) => step)).toEqual([100, 100]);

  await press('input[aria-valuetext*="labelled"]', "ArrowRight");
  await expect.poll(async () => (await said("relabelled")).length).toBeGreaterThan(0);
  await expect.poll(async () => (await said("stopped")).filter(({ slot }) => slot === "a").length).toBe(2);
  const all = [...learned, await last("a"), (await said("relabelled")).at(-1)!].map(({ accuracy }) => accuracy!);
  for (const accuracy of all) expect(accuracy).toBeGreaterThan(0.5);
  return all;
}

/** A reload in the middle of a run goes on from there, and a file that is dropped is taken. */
async function reloadAndDrop(tour: Tour) {
  const { visitor, text, said } = tour;
  const { click, reload, ask } = visitor;
  await start(tour, `${long}&backend=wasm`);
  await click(main);
  const stepsOf = async (type: string) => (await said(type)).map(({ step }) => step ?? 0);
  await expect.poll(async () => (await stepsOf("checkpoint")).length, { timeout: 30_000 }).toBeGreaterThan(0);
  await expect.poll(() => ask(isStored), { message: "both runs are stored", timeout: 30_000 }).toBe(true);
  const before = Math.min(...(await stepsOf("checkpoint")));
  await reload();
  await expect.poll(() => text("body"), { timeout: 30_000 }).toContain("The page was loaded again: training went on by itself, from ");
  await expect.poll(async () => Math.max(0, ...(await stepsOf("report")))).toBeGreaterThan(before);
  await click(main);

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
}

/** Whether there is something in storage for both contestants to go on from. Asked in the page, which makes the storage. */
const isStored = () =>
  new Promise<boolean>((resolve) => {
    const opening = indexedDB.open("labelscape");
    opening.onupgradeneeded = () => opening.transaction!.abort();
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const { result: database } = opening;
      const all = database.transaction("checkpoints").objectStore("checkpoints").getAll();
      all.onerror = () => resolve(false);
      all.onsuccess = () => {
        database.close();
        resolve(all.result.some(({ runs }) => Object.keys(runs).length === 2));
      };
    };
  });

/** All that the page's style sheets declare and this browser cannot read, beyond what it may leave out. Asked in the page. */
async function unknownDeclarations(allowed: string): Promise<string[]> {
  const sheets = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")];
  const root = getComputedStyle(document.documentElement);
  // A browser believes anything of a value with a variable in it, until it has to use it.
  const known = (value: string) => value.replace(/var\((--[\w-]+)\)/g, (whole, name) => root.getPropertyValue(name) || whole);
  const texts = await Promise.all(sheets.map(async ({ href }) => (await fetch(href)).text()));
  // What describes a typeface is no property, and is asked of nobody.
  const rules = texts.map((css) => css.replace(/@font-face\s*\{[^}]*\}/g, ""));
  const declared = rules.flatMap((css) => [...css.matchAll(/(?<=[{;])([a-z-]+):((?:[^;{}"]|"[^"]*")+)(?=[;}])/g)]);
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
