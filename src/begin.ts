/** The page itself: once all has come that its link chooses. */
import { mount } from "svelte";
import App from "./App.svelte";
import { recallBroughtBy } from "./data-sets/catalogue";
import { site } from "./line/site";
import { lostSentences } from "./sentences/lost";
import { linkIn } from "./link/address";
import { loadChosen } from "./link/load";

recallBroughtBy((checksum) => import("./page/own/recall").then(({ recall }) => recall(checksum)));
const target = document.getElementById("page")!;
const before = [...target.children];
// No translator is quicker than this, and without one nothing is missing.
void import("./page/parts/translated").then(
  ({ followTranslator }) => followTranslator(document),
  () => undefined,
);

async function begin() {
  for (let coming = loadChosen(linkIn(location)); coming; coming = loadChosen(linkIn(location))) await coming; // it may be edited meanwhile
  mount(App, { target });
  for (const words of before) words.remove(); // they stay where nothing takes their place
}

async function tellWhyNot() {
  const why = (await site.ask()) ? lostSentences.outdated : lostSentences.notArrived;
  const words = document.createElement("p");
  words.role = "alert";
  words.textContent = `${why.message} ${why.hint}`;
  target.querySelector("main")?.append(words);
}

begin().catch(tellWhyNot);
