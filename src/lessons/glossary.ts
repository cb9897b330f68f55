/** The field's terms in plain words: each opens where it is first needed. */
import { declared, language } from "../shape/language";

interface Entry {
  term: string;
  /** How it stands in a sentence, lower case; the longest that fits is found first. */
  forms: readonly string[];
  words: string;
}

export const glossary = declared({
  label: {
    term: "Label",
    forms: [],
    words: "The class of an example, as somebody has told it. Labels cost work; examples without them are often free.",
  },
  pool: {
    term: "Pool",
    forms: [],
    words: "All examples that may be learned from, labelled or not. Test and validation examples are never among them.",
  },
  selfSupervised: {
    term: "Self-supervised",
    forms: ["self-supervised"],
    words:
      "Learning from examples without any label: the task is made from the example itself. Labels come in only afterwards, to read what was learned.",
  },
  semiSupervised: {
    term: "Semi-supervised",
    forms: ["semi-supervised"],
    words: "Learning from a few labels and many unlabelled examples at once.",
  },
  supervised: { term: "Supervised", forms: [], words: "Learning from labelled examples alone." },
  pretextTask: {
    term: "Pretext task",
    forms: ["pretext tasks", "pretext task"],
    words:
      "A task that examples set by themselves, such as filling in what was hidden or telling two views of one example from all others. Nobody wants its answers: what has to be understood to give them is wanted.",
  },
  vocabulary: {
    term: "Vocabulary",
    forms: ["vocabulary"],
    words:
      "The words that have a number of their own: the most frequent ones in texts that nobody is tested on. All others are one and the same unknown word, drawn as “…”, which tells nothing.",
  },
  maskedModelling: {
    term: "Masked modelling",
    forms: ["masked modelling"],
    words: "A pretext task: part of an example is hidden, and the network is to fill it in from the rest.",
  },
  labelledFraction: {
    term: "Labelled fraction",
    forms: ["labelled fraction"],
    words: "Which share of the pool has its label told. It decides more than anything else who gets further.",
  },
  convnet: {
    term: "Convnet",
    forms: ["convnet"],
    words: "A convolutional network: it looks for the same small patterns everywhere in a picture.",
  },
  transformer: {
    term: "Transformer",
    forms: ["transformer"],
    words:
      "A network in which every part of an example, a word or a patch of a picture, asks all others what they mean for it (attention).",
  },
  encoder: {
    term: "Encoder",
    forms: ["encoder"],
    words: "The network that turns an example into features: a few dozen numbers that are to say what matters about it.",
  },
  features: {
    term: "Features",
    forms: ["features"],
    words: "The numbers an encoder makes of an example. Examples that it takes to be alike get similar features.",
  },
  readout: {
    term: "Linear readout",
    forms: ["linear readout", "readout"],
    words:
      "How features become guesses where nothing was learned from labels: logistic regression on them with the labels in force, held back by a penalty on large weights (L2) that eases as labels are added, by one rule for every encoder, data set and budget. It changes nothing in the features.",
  },
  neighbours: {
    term: "Nearest neighbours",
    forms: ["nearest neighbours"],
    words: "A vote among the 20 labelled examples whose features are most similar. Like the readout, it only reads what was learned.",
  },
  randomEncoder: {
    term: "Random encoder",
    forms: ["random encoder"],
    words: "The readout of an encoder that has learned nothing. What is below this line is worth less than no training at all.",
  },
  baseline: {
    term: "Baseline",
    forms: ["baseline"],
    words: "What every technique must beat: the same network on the labelled examples alone, with the augmentation that suits it.",
  },
  accuracy: {
    term: "Accuracy",
    forms: [],
    words:
      "The share of the test examples that are classified right. Nobody has learned from these, and no setting was chosen by them. Validation accuracy is that of validation examples.",
  },
  poolAccuracy: {
    term: "Accuracy on the pool",
    forms: ["accuracy on the pool"],
    words:
      "The share of the pool's unlabelled examples that are classified right, by a random sample of the pool: what counts where these very examples are to be labelled, and no others.",
  },
  validation: {
    term: "Validation examples",
    forms: ["validation examples"],
    words:
      "A part of the pool that is taken out of it, by the seed, to be tested on while settings are chosen. Their labels stay hidden, and the test examples stay unseen until the settings are fixed.",
  },
  confusion: {
    term: "Confusions",
    forms: [],
    words:
      "For each true class, what the test examples of it were taken for. A perfect classifier fills only the diagonal. What is unknown has a column of its own, and counts as wrong.",
  },
  augmentation: {
    term: "Augmentation",
    forms: ["augmentation"],
    words: "Changing an example in ways that leave its class as it is: shifting, turning, blotting out. Each changed form is a view.",
  },
  view: {
    term: "View",
    forms: ["views", "view"],
    words: "An example, changed a little (easy, weak) or a lot (hard, strong). What techniques compare are views.",
  },
  wrongLabels: {
    term: "Wrong labels",
    forms: ["wrong labels", "label noise"],
    words:
      "Labels that name another class than the true one (label noise). Here they are put in, for each wrong one another class by chance. Whoever learns from labels alone learns them too; what is judged keeps its true classes.",
  },
  skew: {
    term: "Skewed classes",
    forms: ["skewed classes", "long tail"],
    words:
      "A few classes have many examples, or many labels, and many have few: a long tail. A guess that all classes are alike in number then misleads, and the rare ones are missed. What is judged is not skewed.",
  },
  strangers: {
    term: "Strangers",
    forms: ["classes nobody asks for"],
    words:
      "Unlabelled examples of classes that nobody asks for (class mismatch, Oliver et al. 2018). Whoever gives every unlabelled example one of the known classes learns something wrong of each of them. They are never labelled, and never judged.",
  },
  shortcut: {
    term: "Shortcut",
    forms: ["shortcut"],
    words:
      "A mark that both views of an example have, and no other example: views are told apart by it without a look at what they show (Chen, Luo & Li 2021). Contrastive learning then makes features of the marks.",
  },
  pseudoLabel: { term: "Pseudo-label", forms: ["pseudo-labels", "pseudo-label"], words: "A guess that is treated as if it were a label." },
  coverage: { term: "Coverage", forms: ["coverage"], words: "The share of unlabelled examples whose guess is believed and taught." },
  precision: {
    term: "Precision",
    forms: ["precision"],
    words: "The share of the believed guesses that are right. It takes the hidden labels to know, so learning never sees it.",
  },
  confidence: {
    term: "Confidence",
    forms: ["confidence"],
    words: "The probability a classifier gives to its guess. It may be sure and wrong.",
  },
  consistency: { term: "Consistency", forms: ["consistency"], words: "Asking that two views of one example get the same answer." },
  contrastive: {
    term: "Contrastive learning",
    forms: ["contrastive"],
    words: "Pulling views of one example together, and pushing all others away.",
  },
  alignment: {
    term: "Alignment",
    forms: ["alignment"],
    words: "How far apart two views of one example lie, on average. Lower means that they agree.",
  },
  uniformity: {
    term: "Uniformity",
    forms: ["uniformity"],
    words: "How evenly all examples fill the space. Lower is more even; 0 means that all lie in one point.",
  },
  rank: {
    term: "Effective rank",
    forms: ["effective rank"],
    words: "In how many directions the features really differ. Near 1, everything has collapsed into one line.",
  },
  nearHere: {
    term: "Map of neighbours",
    forms: ["the ten nearest"],
    words:
      "Examples are laid out so that those with similar features lie near each other (t-SNE, van der Maaten & Hinton 2008). It begins with the principal components and moves on with training. It draws even chance into groups: who is near whom counts, not how far groups lie apart.",
  },
  temperature: {
    term: "Temperature",
    forms: ["temperature"],
    words: "How sharply similarity is judged. Low: only the nearest count. High: all count alike.",
  },
  homophily: {
    term: "Homophily",
    forms: ["homophily"],
    words: "The share of a graph's edges that join two examples of the same class. Labels can flow well only where it is high.",
  },
  graph: { term: "Graph", forms: [], words: "Each example joined to those that are most similar to it." },
  reconstruction: {
    term: "Reconstruction",
    forms: ["reconstructions", "reconstruction"],
    words: "The example, said again from its features alone.",
  },
  naturalUnit: { term: "Nats", forms: ["nats"], words: "A unit of surprise: 0.69 nats is one bit, the surprise of a fair coin." },
  loss: { term: "Loss", forms: [], words: "What training makes smaller, step by step. Losses of different techniques cannot be compared." },
  step: { term: "Step", forms: [], words: "One batch of examples, and one small change of the network." },
  batch: { term: "Batch", forms: ["batch"], words: "The examples that one step learns from." },
  seed: {
    term: "Seed",
    forms: ["seeds", "seed"],
    words:
      "The number from which all chance is drawn: which examples are labelled, the first weights, the order of batches and the views. The test examples are the same for every seed, but for points, which are drawn anew. The same seed gives the same run.",
  },
  interval: {
    term: "95 % interval",
    forms: ["95 % interval", "95 % intervals"],
    words:
      "How far the mean of a few seeds may be from the mean of very many: of 100 intervals made this way, 95 hold it. Few seeds, or seeds that differ much, make it wide.",
  },
  paired: {
    term: "Paired by seed",
    forms: ["paired by seed"],
    words:
      "Two techniques are compared on the same seed: the same labels, test examples and first weights. What makes a seed easy or hard for both drops out of their difference.",
  },
  corrected: {
    term: "Corrected for many comparisons",
    forms: ["corrected for many comparisons"],
    words:
      "Among many comparisons of equals, some differ much by chance alone. So the more there are, the surer each has to be, by the rule of Benjamini & Hochberg: among those called ahead, 5 % at most are chance, on average.",
  },
  backend: {
    term: "Backend",
    forms: ["backend"],
    words:
      "What computes: WebGPU or WebGL on the graphics chip, WASM or plain JavaScript (cpu) on the processor. All give the same answers up to rounding; they differ in speed.",
  },
} as const satisfies Record<string, Entry>);

export type TermName = keyof typeof glossary;

/** A piece of a text: words, or words that name a term. */
interface Part {
  text: string;
  term?: TermName;
}

const byLength = (Object.entries(glossary) as [TermName, Entry][])
  .flatMap(([name, { forms }]) => forms.map((form) => ({ name, form })))
  .toSorted((a, b) => b.form.length - a.form.length);
/** Where words are parted by blanks, a term is a word and no part of one. */
const [before, after] = language() === "zh" ? ["", ""] : ["(?<![\\p{L}-])", "(?![\\p{L}-])"];
const pattern = new RegExp(`${before}(${byLength.map(({ form }) => form).join("|")})${after}`, "giu");
const termOf = new Map(byLength.map(({ name, form }) => [form.toLowerCase(), name]));

/** Parts a text at its terms: each at its first mention only, and not if it was introduced before. */
export function findTerms(text: string, introduced: Set<TermName> = new Set()): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const term = termOf.get(match[0].toLowerCase());
    if (!term || introduced.has(term)) continue;
    introduced.add(term);
    if (match.index > from) parts.push({ text: text.slice(from, match.index) });
    parts.push({ text: match[0], term });
    from = match.index + match[0].length;
  }
  return from < text.length ? [...parts, { text: text.slice(from) }] : parts;
}
