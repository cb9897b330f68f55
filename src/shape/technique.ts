/** What a technique looks like. Its file in `techniques/` and one line in the index there are all it takes to add one. */
import type { Tensor, Tensor1D, Tensor2D, Variable } from "@tensorflow/tfjs-core";
import type { Kind, KindOfData } from "./kind";
import type { Params, Values } from "./params";
import type { Encoder, Places, Toolbox } from "./toolbox";

/** Where it belongs among the others. Whether labels were seen is said by {@link Labels}. */
export type Paradigm = "supervised" | "self-supervised" | "semi-supervised" | "bridge";

/** Whether learning may depend on labels. Where they are unseen none is handed over, and another budget of them changes nothing that was learned. */
export type Labels = "unseen" | "seen";

/** Kinds of data that a technique does not learn from, and why not: “a text has no tiles”, for the end of a sentence that has said the rest. */
export type Refused = Readonly<Partial<Record<Kind, string>>>;

/** What the page says of a technique, in plain words. */
export interface Lesson {
  idea: string;
  assumption: string;
  watch: string;
  trap: string;
  /**
   * Where it is good at what it does: the link of an experiment, without its version, in which A is the technique under its usual settings, on data
   * that suit it, and B a rival that makes it visible. What is recorded there says no less.
   */
  goodShown: string;
  /**
   * Where the trap is seen: the link of an experiment, without its version, in which it shows within a run of usual length. A is in the trap; B is
   * the same technique out of it, or a rival. `tests/reference/traps.json` has what was measured there.
   */
  trapShown: string;
  /**
   * What one step does, line by line, in the symbols of its paper: at most twelve lines of 72 characters. Names in braces are parameters, all of
   * them are named, and what stands in sg(·) is a constant for the gradient. On the page `techniques/pseudocode.ts` has it, for when it is wanted.
   */
  pseudocode: readonly string[];
  references: readonly { title: string; url: string }[];
}

/**
 * Something a technique can show of itself. Each kind has one chart, so a technique never draws. What `measure` returns for it:
 * - `curve`: a number [];
 * - `histogram`: shares between 0 and 1 [n];
 * - `matrix`: [rows, columns];
 * - `images`: [rows, n, height, width, channels], one row of pictures for each word in `rows`;
 * - `tokens`: [n, length, 3]: the word shown, the true word, the guessed word (−1 where none was asked for);
 * - `graph`: [edges, 2], places in the pool.
 * Those of images and tokens exist on the kinds of data that can be drawn so, all others on every kind.
 */
export interface Diagnostic {
  kind: "curve" | "histogram" | "matrix" | "images" | "tokens" | "graph";
  label: string;
  help: string;
  /** Names of the rows of an `images` diagnostic. */
  rows?: readonly string[];
  /** Curves of the same group share one chart. */
  group?: string;
  /** The curve lies between 0 and 1 and reads as a share. */
  share?: true;
  /** The curve has gaps: it is not a number where there is nothing to take a share of. */
  gaps?: true;
}
export type Diagnostics = Readonly<Record<string, Diagnostic>>;

/** Of views that lose what must stay the same the less, the weaker they are. */
export type Graded = "weak" | "strong" | "contrastive";
type Count = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** How many views of the same unlabelled examples a batch must hold: one that is not declared does not compile. And whether it makes some itself. */
export interface Views {
  weak?: Count;
  strong?: Count;
  /** For those that compare two views and are told nothing else: further from each other than strong ones in place and size, less disturbed. */
  contrastive?: Count;
  masked?: true;
  /** Each turned by none to three quarters against the clock: all four. */
  rotated?: true;
  /** Cut into 2 × 2 tiles that stand in one of 24 orders. */
  tiled?: true;
  /** Besides, some that the technique makes itself: its steps tell them. */
  own?: true;
}
/** As many tensors. */
type Some<N, Made extends Tensor[] = []> = N extends number ? (Made["length"] extends N ? Made : Some<N, [...Made, Tensor]>) : [];

/** Inputs that something was done to. */
export interface PretextView {
  inputs: Tensor;
  /** What was done to each: how many quarters, or which of the orders. [n] int32 */
  answers: Tensor1D;
}

/** Inputs of which some places are hidden. */
export interface MaskedView {
  inputs: Tensor;
  /** Where something is hidden. */
  hidden: Places;
  /** The same as a table: 1 where something is hidden, 0 elsewhere. [n, places] */
  cover: Tensor2D;
}

/**
 * Random numbers of one step. They follow from the seed, the step and their name alone: the same wherever in the step they are asked for, after a
 * checkpoint, and on every backend.
 */
export interface StepRandom {
  /** Even in [0, 1). */
  uniform(what: string, shape: readonly number[]): Tensor;
  /** Standard normal. */
  normal(what: string, shape: readonly number[]): Tensor;
  /** 0 … count − 1 in random order. [count] int32 */
  permutation(what: string, count: number): Tensor1D;
  /** Beta(α, α), between 0 and 1: the lower α, the nearer to one of them. */
  beta(what: string, shape: readonly number[], alpha: number): Tensor;
  /** A share of the numbers set to 0, the others made larger so that the mean stays (Srivastava et al. 2014). */
  dropout(what: string, x: Tensor, share: number): Tensor;
}

/** Some of the examples whose label is known, each view made when first read. */
export interface Labelled {
  plain: Tensor;
  weak: Tensor;
  strong: Tensor;
  /** Two to be compared. */
  contrastive: [Tensor, Tensor];
  /** [n] int32 */
  classes: Tensor1D;
  /** Their places in the pool. [n] int32 */
  places: Tensor1D;
}

export interface Batch<V extends Views = Views, L extends Labels = "seen"> {
  /** How many steps of the phase were taken before this one. */
  step: number;
  labelled: L extends "seen" ? Labelled : undefined;
  /** Some of all examples of the pool, as they are. */
  plain: Tensor;
  weak: Some<V["weak"]>;
  strong: Some<V["strong"]>;
  contrastive: Some<V["contrastive"]>;
  /** Hides this share of each example's places (at least one). */
  masked: V["masked"] extends true ? (share: number) => MaskedView : undefined;
  /** [4n, …]: all n turned in any way, then all a quarter further, and so on. */
  rotated: V["rotated"] extends true ? PretextView : undefined;
  /** Leaves this share of each tile's side blank at either end. */
  tiled: V["tiled"] extends true ? (gap: number) => PretextView : undefined;
  random: StepRandom;
  /** Their places in the pool, for techniques that remember something of each example. [n] int32 */
  places: Tensor1D;
}

/** The true classes, hidden from learning: handed to `measure` alone; −1 where nobody knows it, which is neither right nor wrong. int32 */
export interface Oracle {
  batch: Tensor1D;
  pool: Tensor1D;
}

/** One number or array for each declared diagnostic; those that show examples are absent where the kind of data is not drawn so. */
export type Measures<D extends Diagnostics> = {
  [K in keyof D as D[K] extends OfExamples ? never : K]: Tensor;
} & { [K in keyof D as D[K] extends OfExamples ? K : never]?: Tensor | undefined };
interface OfExamples {
  kind: NonNullable<KindOfData["drawnAs"]>;
}

/** A loss that only some weights descend, the others being constant for it; as many as are named, each term by a name of its own. */
export interface Descended {
  /** Of those of the learner. */
  weights: readonly Variable[];
  loss(): Record<string, Tensor>;
}

/** By name; undefined where it cannot be shown. [n, …] */
export type OwnViews = Readonly<Record<string, Tensor | undefined>>;

export interface Step<D extends Diagnostics> {
  /** Differentiated. Named terms [], already weighted: the sum is trained, each term is a curve. Absent when nothing is descended. */
  loss?(): Record<string, Tensor>;
  /** In the place of one loss several, descended in turn: each sees the weights where those before it have moved them. */
  descents?: readonly Descended[];
  /** Computed only for steps that are reported. */
  measure?(oracle: Oracle): Measures<D>;
  /**
   * Its own views of the examples of the batch: told beside those that it asked of the batch, or in place of the one of that name. Computed as
   * measures are.
   */
  views?(): OwnViews;
  /** After the weights moved. */
  finish?(): void;
}

export interface Learner<D extends Diagnostics, V extends Views, L extends Labels = "seen"> {
  /** What descends. Weights of the phase before that are not among them are frozen. */
  weights: readonly Variable[];
  /** What the learning rate is multiplied by for one of them, asked at each step; 1 where absent. */
  rateOf?(weight: Variable): number;
  /** Of the learning rate, what share of one of them each step takes away, whatever its gradient (Loshchilov & Hutter 2019); 0 where absent. */
  decayOf?(weight: Variable): number;
  /**
   * How strong views are, asked at each step: the number-th of its kind, counted from 0. At 0 they are as the example is, at 1, and where it
   * is absent, as the kind of data has them.
   */
  strengthOf?(view: Graded, number: number): number;
  /** Running averages of weights, where there are some. */
  teachers?: readonly Teacher[];
  /** What else the run remembers from step to step: all of it, so that it can go on elsewhere from a checkpoint. */
  state?: readonly Variable[];
  /** Whatever is computed here, outside loss(), is a constant for the gradient. */
  step(batch: Batch<V, L>): Step<D>;
  /** [n, …] → [n, width] */
  features(inputs: Tensor): Tensor2D;
  /** What makes these features, where that is more than an encoder of the toolbox: for whoever goes on from it. */
  encoder?: Encoder;
  /** [n, …] → probabilities [n, classes]. Absent: the evaluator fits a probe on the labelled examples. */
  classify?(inputs: Tensor): Tensor2D;
  /** 1 once another step of the phase would change nothing. @param step how many of it were taken [] */
  settled?(step: number): Tensor;
}

/** Weights that follow those that descend: average ← decay·average + (1 − decay)·weight after each step (Tarvainen & Valpola 2017). */
export interface Teacher {
  /** One for each weight that it follows, in the same order and of the same shape. */
  weights: readonly Variable[];
  /** Which of the weights that descend it follows: all of them, where it is not said. */
  of?: readonly Variable[];
  /** @param step how many steps were taken before this one */
  decay(step: number): number;
}

export interface Lab<P extends Params> extends Toolbox {
  /** Live: a slider moved during the run is felt by the next step. */
  values: Readonly<Values<P>>;
  /** What parameters start at on these data: for a phase that is another technique under its usual settings. */
  usual<Q extends Params>(params: Q): Values<Q>;
  /** Which of the diagnostics that show examples these data have. */
  drawnAs: KindOfData["drawnAs"];
  classCount: number;
  /** How many steps the phase will take. */
  steps: number;
  /**
   * All but the test examples; a label of −1 is one the learner may not see, and `labelled` are the places of those it may, int32 [labels]: none
   * where labels are unseen.
   */
  pool: { inputs: Tensor; labels: Tensor1D; labelled: Tensor1D };
  /** The places in the pool that the map shows. [n] int32 */
  drawn: Tensor1D;
  /** Makes a constant live as long as the run can come back to the phase. */
  keep<T extends Tensor>(constant: T): T;
}

/** What a phase finds that begins where another has ended. Its weights are live: whoever lets them descend carries them on. */
export interface Before {
  /** [n, …] → [n, width] */
  features(inputs: Tensor): Tensor2D;
  /** The encoder of the toolbox behind these features. @throws where they come from none that the phase asked for */
  encoder(): Encoder;
  /** All that it has built. */
  learner: Learner<Diagnostics, Views>;
}

/** What is said of a technique, whatever it does. */
export interface Heading<Id extends string> {
  id: Id;
  name: string;
  year: number;
  paradigm: Paradigm;
  family: string;
  /** Its defaults have not been chosen by the rule of the others yet: wherever it is offered or compared, that is said. */
  untuned?: true;
  lesson: Lesson;
}

export interface Technique<
  P extends Params = Params,
  D extends Diagnostics = Diagnostics,
  V extends Views = Views,
  Id extends string = string,
  L extends Labels = Labels,
> extends Heading<Id> {
  /** “seen” where it is not said. */
  labels?: L;
  /** The terms of the loss that fall while it learns, where others rise as there is more to learn from: all of them, where it is not said. */
  falls?: readonly string[];
  refused?: Refused;
  /** The least batch that there is something to learn from: where examples of a batch are compared with each other. */
  leastBatch?: number;
  params: P;
  diagnostics: D;
  views: V;
  /** Once a run: builds the weights. */
  create(lab: Lab<P>): Learner<D, V, L>;
}

/** A part of a run that learns in its own way. Parameters, diagnostics and views are those of this phase. */
export interface Phase<P extends Params, D extends Diagnostics, V extends Views, L extends Labels> {
  /** “pretraining”: stands on the curves where it begins. */
  name: string;
  labels: L;
  /** Its share of the steps, or the parameter that says it. The last phase takes what is left. */
  share?: number | (keyof NoInfer<P> & string);
  /** The parameter that multiplies the usual learning rate: “rate” where it is not said. */
  rate?: keyof NoInfer<P> & string;
  /** Optimiser and schedule go on where the phase before left them: as one descent. Without it both begin anew. */
  goesOn?: true;
  /** The terms of the loss that fall while it learns, where others rise as there is more to learn from: all of them, where it is not said. */
  falls?: readonly string[];
  refused?: Refused;
  /** The least batch that there is something to learn from: where examples of a batch are compared with each other. */
  leastBatch?: number;
  params: P;
  diagnostics: D;
  views: V;
  /** When it begins, and again when it is gone back to. */
  create(lab: Lab<NoInfer<P>>, before: Before): Learner<D, V, L>;
}

/** One phase after the other. Its parameters, diagnostics and views are those of all of them. */
export interface PhasedTechnique<Id extends string = string> extends Heading<Id> {
  phases: readonly AnyPhase[];
  refused: Refused;
  leastBatch: number;
  params: Params;
  diagnostics: Diagnostics;
  views: Views;
}

/** A phase of which only the outside matters. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters are contravariant in `create`: only `any` admits them all
export type AnyPhase = Phase<any, any, any, any>;

/** A technique of which only the outside matters. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
export type AnyTechnique = Technique<any, any, any> | PhasedTechnique;

/** The identity, but it infers and checks. */
export const technique = <
  const Id extends string,
  const P extends Params,
  const D extends Diagnostics,
  const V extends Views,
  const L extends Labels = "seen",
>(
  t: Technique<P, D, V, Id, L>,
): Technique<P, D, V, Id, L> => t;
