/** The page's state: the settings, the runs that follow from them, and the only ways to change either. */
import { stepsPerSecond, type Pace } from "../shape/pace";
import type { Value } from "../shape/params";
import type { Gallery } from "../shape/protocol";
import { numbersVersion } from "../shape/record";
import { Address } from "../link/address";
import { changeFrom, type Plan } from "../link/changes";
import type { MakeWorker } from "../line/connection";
import { Choices, type Chosen } from "./choices.svelte";
import { Drawing } from "./drawing";
import { freshContestant, fromLink, toLink, type Parsed } from "../link/link";
import { loadChosen } from "../link/load";
import { onPage, type PageName, type Show } from "../link/pages";
import { staged, type Staging } from "../link/staging";
import { refusedWords } from "../link/refused";
import { inTime } from "../shape/in-time";
import type { Memory, Remembered } from "./memory";
import { newsSentences } from "../sentences/news";
import { finishedWords } from "./finished";
import type { Effect } from "./news";
import { isReload as wasReloaded } from "../storage/reload";
import { isSmall, thisDevice, type Device } from "./small-device";
import { Run, type Moved, type Surroundings } from "./run.svelte";
import {
  askedIn,
  baselineSlot,
  commonParams,
  dataSetOf,
  dataValuesOf,
  hardOn,
  expectedPool,
  labelSteps,
  leastBatchOf,
  movedTo,
  runSpec,
  slots,
  type CommonName,
  type Settings,
  type Slot,
} from "../link/settings";
import { easy } from "../shape/hardness";
import { labelledIn } from "../shape/labelled";
import { must } from "../shape/must";
import { dataSetById, dataSetEntry, loadDataSets } from "../data-sets/catalogue";
import { loadTechniques, techniqueEntry } from "../techniques/catalogue";
import { View } from "./view.svelte";

type Status = "loading" | "ready" | "playing" | "paused" | "finished" | "stopped";
const everySlot = ["a", "b", "baseline"] as const satisfies readonly Slot[];
const mostUndone = 100;

/** What tests hand in instead of the browser's. */
interface Parts {
  makeWorker?: MakeWorker;
  drawing?: Drawing;
  openMemory?: () => Promise<Memory>;
  isReload?: () => boolean;
  device?: Device;
  makeAddress?: (onlink: (link: string) => void) => Address;
}

interface How {
  /** Names what is being changed, so that one drag is one step to undo. */
  key: string;
  final?: boolean;
  /** Back returns to what was before. */
  push?: boolean;
}

const openOwnMemory = () => import("./memory").then(({ openMemory }) => openMemory());

/** Made once all has come that the link in the address bar chooses. */
export class Experiment {
  settings: Settings;
  /** What could not be read in the link, and what was read as it was meant. */
  problems: readonly string[] = $state.raw([]);
  mended: readonly string[] = $state.raw([]);
  /** A link that was opened and is about what a reader has yet to bring, and what that is, as it says it. */
  awaited: { link: string; file: string } | undefined = $state.raw();
  /** What is chosen but has not come yet; and what did not come, or does not go together with what is here, in words. */
  readonly choices = new Choices();
  lost = $state("");
  /** The version of the numbers that the link was made by, where it is an older one and the reader has not closed the note of it. */
  olderVersion: number | undefined = $state.raw();
  /** The reader wants the runs to go on. */
  playing = $state(false);
  pace: Pace = $state("to follow");
  /** What is read out to those who listen. */
  announcement = $state("");
  readonly view = new View();
  readonly runs: Readonly<Record<Slot, Run>>;
  readonly address: Address;
  #onresult: ((run: Run) => void) | undefined;
  #openMemory: () => Promise<Memory>;
  #isReload: () => boolean;
  /** Labels only follows the contestants when they have ended: three at once are too much for a small device. */
  readonly baselineFollows: boolean;
  #memory: Memory | undefined;
  #drawing: Drawing;
  #begun = false;
  #past: Settings[] = [];
  /** The slider that is held, and the settings before it was. */
  #held: { key: string; from: Settings } | undefined;
  /** What the last change did, and whether no slider is held any more: `news.ts` has the words. */
  done: { effects: readonly Effect[]; final: boolean } = $state.raw({ effects: [], final: true });
  /** Runs that had ended and were read out under other labels while the slider was held. */
  #unheard: readonly Run[] = [];

  constructor({
    makeWorker,
    drawing = new Drawing(),
    openMemory = openOwnMemory,
    isReload = wasReloaded,
    device = thisDevice(),
    makeAddress = (onlink) => new Address(onlink),
  }: Parts = {}) {
    const around: Surroundings = {
      playing: () => this.playing,
      waits: (run) => this.#waits(run),
      pace: (run) => this.#stepsPerSecond(run),
      moved: (why, run) => this.#moved(why, run),
    };
    const makeRun = (slot: Slot) => new Run(slot, around, drawing, makeWorker);
    this.runs = { a: makeRun("a"), b: makeRun("b"), baseline: makeRun("baseline") };
    this.#drawing = drawing;
    this.#openMemory = openMemory;
    this.#isReload = isReload;
    this.baselineFollows = isSmall(device);
    this.address = makeAddress((link) => this.open(link));
    const read = this.#read(this.address.read());
    this.settings = $state.raw(read.settings);
    this.#show(read);
    this.#tellOf(read);
  }

  /** Is told of every run that has ended, those before it listened too, and again when one was read out under other labels. */
  set onresult(listen: (run: Run) => void) {
    this.#onresult = listen;
    for (const run of this.active) if (run.ended && !run.isTold) this.#tell(run);
  }

  /** Who runs now. */
  get slots(): readonly Slot[] {
    return slots(this.settings);
  }
  get active(): readonly Run[] {
    return this.slots.map((slot) => this.runs[slot]);
  }
  /** Whoever is labels only, as declared: the baseline's own run, or a contestant that is the same. */
  get baseline(): Run {
    return this.runs[baselineSlot(this.settings)];
  }
  /** What is drawn on all maps alike; undefined until the data is there. */
  get gallery(): Gallery | undefined {
    return this.active.find((run) => run.gallery)?.gallery;
  }
  /** How many examples may be learned from: as many as will come, until they have. */
  get poolCount(): number {
    return this.gallery?.poolCount ?? expectedPool(this.settings);
  }
  /** The budgets of the label slider, labels a class. */
  get labelSteps(): number[] {
    return labelSteps(askedIn(this.settings), this.#askedCount);
  }
  /** How many labels are in force. */
  get labelled(): number {
    return labelledIn(this.#askedCount, this.settings.labels, askedIn(this.settings).classes.length);
  }
  /** How many may be labelled: of strangers nobody may. */
  get #askedCount(): number {
    return this.gallery?.askedCount ?? this.poolCount;
  }
  get link(): string {
    return toLink(this.settings);
  }
  /** The same with the page that is open, and how it is shown. */
  get where(): string {
    return this.#whereOf(this.link);
  }
  #whereOf(link: string): string {
    return staged(onPage(link, this.view.page, this.view.show, this.view.lesson), this.view);
  }
  /** The whole address of the experiment, shown otherwise than it is here. */
  addressAs(staging: Staging, page = this.view.page): string {
    return this.address.full(staged(onPage(this.link, page, this.view.show, this.view.lesson), staging));
  }
  #show({ page, show, lesson, staging }: Parsed) {
    Object.assign(this.view, { page, show, lesson, ...staging, choosing: undefined });
  }
  get status(): Status {
    const runs = this.active;
    if (this.#begun && runs.every((run) => run.ended))
      return runs.some((run) => run.stage === "finished" || run.stage === "settled") ? "finished" : "stopped";
    if (this.playing) return "playing";
    const open = runs.filter((run) => !run.ended);
    if (open.every((run) => run.stage !== "live")) return "loading";
    return runs.some((run) => run.step > 0) ? "paused" : "ready";
  }

  /** Opens the workers: once the page has been painted. A page that was here a moment ago goes on where it was. */
  begin() {
    if (this.#begun) return;
    this.#begun = true;
    const { link } = this;
    const opened = this.#openMemory().then((memory) => (this.#memory = memory));
    // What keeps it may not have arrived, or not answer: it runs all the same.
    if (this.#isReload())
      inTime(opened.then((memory) => memory.find(link, this.active, (slot) => runSpec(this.settings, slot))))
        .catch(() => undefined)
        .then((past) => this.#goOn(this.link === link ? past : undefined));
    else {
      opened.catch(() => undefined);
      this.#goOn(undefined);
    }
  }
  /** Writes what is not written yet: when the page is left. */
  leave() {
    this.address.flush();
    this.#store();
  }

  /** Follows a link: from the address bar, Back, Forward. */
  open(link: string) {
    this.#choose("link", link, loadChosen(link), () => {
      const read = this.#read(link);
      this.#show(read);
      if (toLink(read.settings) !== this.link) this.#apply(read.settings, true);
      this.#tellOf(read);
    });
  }
  /** Opens another experiment, on the bench, another page or in a lesson; Back and Undo return to this one. */
  visit(link: string, page: PageName = "bench", lesson?: string) {
    this.#choose("link", link, loadChosen(link), () => {
      Object.assign(this.view, { page, lesson });
      this.#change(this.#read(link).settings, { key: "visit", push: true });
    });
  }
  /** Turns to another page, or to another look at the curve; Back returns. */
  turnTo(page: PageName, show: Show = this.view.show) {
    if (page === this.view.page && show === this.view.show && !this.view.lesson) return;
    Object.assign(this.view, { page, show, lesson: undefined });
    this.address.write(this.where, true);
    this.address.flush();
  }
  /** Shows it to a hall, or no longer; Back returns. */
  present(on: boolean) {
    this.view.present = on;
    this.address.write(this.where, true);
    this.address.flush();
  }
  setData(id: string) {
    this.#choose("data", id, loadDataSets([id]), () => this.#moveTo(id));
  }
  #moveTo(id: string) {
    if (this.#isRefused(this.settings.a.technique, id) || this.#isRefused(this.settings.b.technique, id)) return;
    const data = must(dataSetById(id), `data set “${id}”`);
    const { encoder, steps } = commonParams(data);
    const before = dataSetOf(this.settings);
    const a = movedTo(data.kind, before.kind, this.settings.a);
    const b = movedTo(data.kind, before.kind, this.settings.b);
    const shared = { encoder: encoder.start, steps: steps.start, ...hardOn(data, this.settings) };
    const own = { data: id, dataValues: dataValuesOf(data), ...shared };
    const [left, next] = [this.settings, { ...this.settings, ...own, a, b }];
    const words = import("./left-behind").then(({ leftBehind }) => leftBehind(left, next));
    words.then((said) => said && (this.announcement = said)).catch(() => undefined);
    this.#change(next, { key: "data", push: true });
  }
  setDataValue(name: string, value: Value, final: boolean) {
    this.#change({ ...this.settings, dataValues: { ...this.settings.dataValues, [name]: value } }, { key: `data.${name}`, final });
  }
  /** @param values of its own settings, where they are not as declared */
  setTechnique(slot: "a" | "b", id: string, values: Readonly<Record<string, Value>> = {}) {
    this.#choose(slot, id, loadTechniques([id]), () => {
      if (this.#isRefused(id, this.settings.data)) return;
      const fresh = freshContestant(id, dataSetOf(this.settings));
      const next = { ...this.settings, [slot]: { ...fresh, values: { ...fresh.values, ...values } } };
      const { batch, by } = leastBatchOf(next);
      if (next.batch < batch) this.announcement = newsSentences.leastBatch({ batch, by });
      this.#change({ ...next, batch: Math.max(next.batch, batch) }, { key: slot, push: true });
    });
  }
  /** Two that do not go together are not chosen: why not is told. */
  #isRefused(technique: string, data: string): boolean {
    const refused = refusedWords(technique, data);
    if (refused) this.lost = newsSentences.refused(refused);
    return refused !== undefined;
  }
  setValue(slot: "a" | "b", name: string, value: Value, final: boolean) {
    const contestant = this.settings[slot];
    this.#change(
      { ...this.settings, [slot]: { ...contestant, values: { ...contestant.values, [name]: value } } },
      { key: `${slot}.${name}`, final },
    );
  }
  setCommon(name: CommonName, value: Value, final: boolean) {
    const changed = { ...this.settings, [name]: value };
    // Steps that were the usual ones stay the usual ones under another encoder.
    const usual = ({ encoder }: Settings) => commonParams(dataSetOf(changed), encoder).steps.start;
    if (name === "encoder" && changed.steps === usual(this.settings)) changed.steps = usual(changed);
    this.#change(changed, { key: name, final });
  }
  /** Nothing makes it hard any more. */
  ease() {
    this.#change({ ...this.settings, ...easy }, { key: "hard" });
  }
  setLabels(labels: number, final: boolean) {
    this.#change({ ...this.settings, labels }, { key: "labels", final });
  }
  undo() {
    if (this.choices.isWaiting)
      this.choices.drop(); // the last change, which is not made yet
    else {
      const before = this.#past.pop();
      if (!before) return;
      this.#held = undefined;
      this.#apply(before, true);
      this.address.write(this.where, false);
    }
    this.announcement = newsSentences.undone;
  }

  play() {
    if (this.status === "finished" || this.status === "stopped") return this.again();
    this.playing = true;
    for (const run of this.active) run.play();
    this.announcement = this.active.some((run) => run.stage === "live") ? newsSentences.training : newsSentences.toStart;
  }
  pause() {
    this.playing = false;
    for (const run of this.active) run.pause();
    this.#store();
    this.announcement = newsSentences.paused(Math.max(...this.active.map((run) => run.step)));
  }
  step() {
    if (this.playing) this.pause();
    for (const run of this.active) run.takeStep();
  }
  again() {
    this.playing = true;
    this.done = { effects: [], final: true };
    for (const run of this.active) run.start(this.#planOf(run.slot));
    this.announcement = newsSentences.fromTheStart;
  }
  /** Starts those that failed again; the others go on. */
  retry() {
    const failed = this.active.filter((run) => run.stage === "failed");
    if (!failed.length) return;
    for (const run of failed) run.retry(this.#planOf(run.slot));
    this.#takeTurns();
    this.announcement = newsSentences.retrying;
  }
  setPace(pace: Pace) {
    this.pace = pace;
    this.#setPaces();
  }
  #stepsPerSecond({ step }: Run): number {
    const behind = Math.min(...this.active.flatMap((run) => (run.ended || this.#waits(run) ? [] : [run.step])));
    return stepsPerSecond(this.pace, dataSetOf(this.settings).steps, step - behind);
  }
  /** Labels only comes once the contestants are there: whoever waits for these has the device to them alone. */
  #waits(run: Run): boolean {
    if (run.slot !== "baseline") return false;
    const others = this.active.filter((one) => one !== run);
    return this.baselineFollows ? others.some(({ ended }) => !ended) : run.isToBegin && others.some(({ isComing }) => isComing);
  }
  #takeTurns() {
    for (const run of this.active) run.takeTurn();
  }
  #setPaces() {
    for (const run of this.active) if (!run.ended) run.setPace(this.#stepsPerSecond(run));
  }
  /** Labels only is not training yet, since the contestants have not ended. */
  get isBaselineToCome(): boolean {
    return this.baselineFollows && this.runs.baseline.stage === "waiting";
  }
  /** Something is said of the link. */
  get isLinkTold(): boolean {
    return [this.problems, this.mended].some(({ length }) => length) || this.olderVersion !== undefined;
  }
  closeRecovery() {
    for (const run of this.active) run.recovery = undefined;
  }
  closeLost() {
    this.lost = "";
  }
  closeProblems() {
    this.problems = [];
  }
  closeMended() {
    this.mended = [];
  }
  closeOlderVersion() {
    this.olderVersion = undefined;
  }

  /** @param id of a technique or a data set, or a link. @param coming what it needs of the page */
  #choose(what: Chosen, id: string, coming: Promise<unknown> | undefined, carryOut: () => void) {
    this.lost = "";
    const onlost = () => (this.lost = newsSentences.lost(what === "link" ? undefined : (techniqueEntry(id) ?? dataSetEntry(id))?.name));
    void this.choices.make(what, id, coming, carryOut, onlost);
  }

  #read(link: string): Parsed {
    const parsed = fromLink(link);
    this.olderVersion = parsed.version < numbersVersion ? parsed.version : undefined;
    this.awaited = parsed.awaited === undefined ? undefined : { link, file: parsed.awaited };
    return parsed;
  }

  /** What a link said beside its settings. */
  #tellOf({ problems, mended, awaited }: Parsed) {
    [this.problems, this.mended] = [problems, mended];
    if ((problems.length || mended.length) && awaited === undefined) this.address.write(this.where, false); // it is not passed on
  }

  #planOf(slot: Slot, settings = this.settings): Plan {
    return { spec: runSpec(settings, slot), backend: settings.backend };
  }

  #change(next: Settings, { key, final = true, push = false }: How) {
    this.choices.drop("link"); // whoever changes what is shown stays with it
    const before = this.settings;
    const from = this.#held?.key === key ? this.#held.from : before;
    if (key !== this.#held?.key && toLink(next) !== toLink(before)) this.#past = [...this.#past.slice(1 - mostUndone), before];
    this.#held = final ? undefined : { key, from };
    this.#apply(next, final, { from, goOn: this.status === "finished" });
    this.address.write(this.#whereOf(toLink(next)), push);
  }

  /**
   * @param from the settings before the change, which a held slider makes in many steps
   * @param goOn whoever starts again now starts at once: all had run to their end
   */
  #apply(next: Settings, final: boolean, { from = this.settings, goOn = false } = {}) {
    this.settings = next;
    if (!this.#begun) return;
    const active = this.slots;
    for (const slot of everySlot) if (!active.includes(slot)) this.runs[slot].close();
    const effects = active.map((slot): Effect => {
      const run = this.runs[slot];
      const { hasBegun } = run;
      const change = run.follow(this.#planOf(slot), final);
      const isAgain = change.kind === "restart" || change.kind === "back";
      return { slot, hasBegun, change: isAgain ? change : changeFrom(this.#planOf(slot, from), this.#planOf(slot), run.phase) };
    });
    const again = effects.filter(({ change }) => change.kind === "restart" || change.kind === "back");
    if (goOn && final && again.length) {
      this.playing = true;
      for (const { slot } of again) this.runs[slot].play();
    }
    this.#takeTurns();
    this.done = { effects, final };
    if (final) this.#hear();
  }

  /** What was read out while a slider was held counts under the labels where it was let go. */
  #hear() {
    const unheard = this.#unheard;
    this.#unheard = [];
    for (const run of this.active) if (unheard.includes(run) && run.ended && run.labels === this.settings.labels) this.#tell(run);
  }

  #tell(run: Run) {
    if (!this.#onresult) return;
    run.isTold = true;
    this.#onresult(run);
  }

  #moved(why: Moved, run: Run) {
    this.#takeTurns();
    if (why === "ready" || why === "ended again") return;
    if (why === "relabelled" && this.#held) this.#unheard = [...this.#unheard, run];
    else if (why !== "report") this.#tell(run);
    if (this.pace === "to follow") this.#setPaces();
    this.#save(why !== "report" || !this.playing);
    if (why !== "ended") return;
    const all = this.active.every((one) => one.ended);
    if (all) this.playing = false;
    if (all && this.status === "finished") this.announcement = finishedWords(this.settings, this.active);
  }

  /** As it stands now, drawn or not. */
  #store() {
    for (const { slot } of this.active) this.#drawing.flush(slot);
    this.#save(true);
  }

  #goOn(found: Remembered | undefined) {
    if (found?.playing) this.playing = true;
    for (const run of this.active.filter(({ stage }) => stage === "idle")) {
      const past = found?.runs[run.slot];
      if (past) run.resume(this.#planOf(run.slot), past);
      else run.start(this.#planOf(run.slot));
    }
  }

  #save(atOnce: boolean) {
    if (this.#held) return; // the runs are still those of other settings
    this.#memory?.save(() => this.link, this.active, this.playing, this.#drawing.clock.now(), atOnce);
  }
}
