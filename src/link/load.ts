/** What has to come before links can be read: the files of what they choose. Whoever reads links waits for it first. */
import { dataSets, loadBrought, loadDataSets } from "../data-sets/catalogue";
import { baseline, loadTechniques, techniques } from "../techniques/catalogue";
import { defaultsOf, everyDefaults } from "./defaults";
import { awaitedIn, idsOf, keysIn, loadMending, ownerIn } from "./keys";
import { broughtKey, ownId } from "../shape/brought";
import { mayBeSilent, versionOf } from "./link";
import { refusedWords } from "./refused";
import { opening } from "./settings";

/** Undefined where all has come that this link chooses, or whose settings it names. Rejects where a part of the page does not come. */
export function loadChosen(link: string): Promise<unknown> | undefined {
  const mending = loadMending(link);
  if (mending) return mending.then(() => loadChosen(link));
  const { text } = keysIn(link, []);
  const loadOthers = () => load(chosenIn(link)); // which they are follows from what was brought
  const coming = text.get("data") === ownId ? loadBrought(text.get(broughtKey) ?? "") : undefined;
  return coming ? coming.then(loadOthers) : loadOthers();
}

/** Everything there is: for those who read links of all kinds. Likewise. */
export const loadAll = (): Promise<unknown> | undefined => load(idsOf([...techniques, ...dataSets]), loadMending());

/** @param ids of techniques and data sets @param more that has to come */
function load(ids: readonly string[], more?: Promise<unknown>): Promise<unknown> | undefined {
  const coming = [loadTechniques(ids), loadDataSets(ids), more].flatMap((one) => one ?? []);
  return coming.length ? Promise.all(coming) : undefined;
}

/** The ids of what a link chooses, of those whose settings it names, and of the baseline, which always runs. */
export function chosenIn(link: string): string[] {
  const { text } = keysIn(link, []);
  const given = (key: string, all: readonly { id: string }[], start: string) => idsOf(all).find((id) => id === text.get(key)) ?? start;
  // What version it is may depend on what has not come.
  const starts = text.has("v") || !text.size ? [defaultsOf(versionOf(text, []))] : everyDefaults;
  const chosen = starts.flatMap(({ data, technique, opponent }) => {
    const on = text.get("data") === ownId && awaitedIn(text) === undefined ? ownId : given("data", dataSets, data);
    const contestant = (slot: "a" | "b", start: string) => {
      const wanted = given(slot, techniques, start);
      return refusedWords(wanted, on) ? start : wanted;
    };
    const a = contestant("a", technique);
    return [on, a, contestant("b", opponent(a))];
  });
  const first = mayBeSilent(text) ? [opening.a, opening.b] : [];
  return [...[...text.keys()].flatMap(ownerIn), ...chosen, ...first, baseline.id];
}
