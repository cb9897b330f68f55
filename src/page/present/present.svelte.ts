/** The scenes that are stepped through, and where one is among them. */
import type { Experiment } from "../../experiment/experiment.svelte";
import { presentSentences } from "../../sentences/present";
import { readRemembered, remember } from "../parts/remembered";
import { scenesIn, usualScenes, type Scene } from "./scenes";

const key = "scenes";

class Scenes {
  all: readonly Scene[] = $state.raw(usualScenes);
  /** The one that was opened last; undefined before any was. */
  at: number | undefined = $state();
  #experiment: Experiment;

  constructor(experiment: Experiment) {
    this.#experiment = experiment;
    const own = scenesIn(readRemembered(key) ?? "");
    if (own.length) this.all = own;
  }

  get areOwn(): boolean {
    return this.all !== usualScenes;
  }
  get current(): Scene | undefined {
    return this.all[this.at ?? -1];
  }

  open(at: number) {
    const scene = this.all[at];
    if (!scene) return;
    this.at = at;
    this.#experiment.visit(scene.link, scene.page, scene.lesson);
    this.#experiment.announcement = presentSentences.sceneOf({ number: at + 1, all: this.all.length, title: scene.title });
  }
  step(by: 1 | -1) {
    this.open(this.at === undefined ? 0 : this.at + by);
  }

  /** Takes the links of a text for scenes; a text without any changes nothing. @returns whether there were some */
  bring(text: string): boolean {
    const own = scenesIn(text);
    if (!own.length) return false;
    [this.all, this.at] = [own, undefined];
    remember(key, text);
    this.#experiment.announcement = presentSentences.pasted(own.length);
    return true;
  }
  /** Steps through these for now. @param at the one that is open */
  take(all: readonly Scene[], at: number) {
    [this.all, this.at] = [all, at];
  }
  forget() {
    [this.all, this.at] = [usualScenes, undefined];
    remember(key, null);
  }
}

const known = new WeakMap<Experiment, Scenes>();
/** Those of an experiment, whichever page shows them. */
export function scenesOf(experiment: Experiment): Scenes {
  const scenes = known.get(experiment) ?? new Scenes(experiment);
  known.set(experiment, scenes);
  return scenes;
}
