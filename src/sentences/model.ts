/** What is said of a trained model: where it is saved and loaded again, inside a file of it, and why such a file cannot be used. */
import { said } from "../shape/language";
import type { ModelAbout, ModelFault, ModelForm } from "../shape/model";
import type { Judge } from "../shape/protocol";
import { judgedExamples } from "./judged";
import { count, percent } from "./numbers";

const quoted = (name: string): string => `“${name}”`;
const sizes = (shape: readonly number[]): string => shape.join(" × ");
/** “its classes have “cat” where these have “dog”. …” */
const otherList = (what: string, { of, wanted }: { of: string; wanted: string }): string =>
  `its ${what} have ${quoted(of)} where these have ${quoted(wanted)}. Choose the data that it was trained on.`;

/** What happened, and what to do: to follow “digits.safetensors: ”. */
const faults: { readonly [K in ModelFault["fault"]]: (of: Extract<ModelFault, { fault: K }>) => string } = {
  "no model": () => "this is no model that was saved here. Choose a file that was, which ends in .safetensors.",
  cut: (of) => `the file has ${count(of.found)} bytes, and ${count(of.expected)} should be in it. Copy or save it again.`,
  damaged: (of) => `what stands at ${quoted(of.where)} does not fit the rest of the file. Save the model again.`,
  "other program": (of) => `another version of this program saved it (${quoted(of.format)}). Train and save it again with this one.`,
  "other kind": (of) =>
    `it reads data of the kind ${quoted(of.of)}, and these are of the kind ${quoted(of.wanted)}. Choose data of that kind.`,
  "other shape": (of) =>
    `it reads examples of ${sizes(of.of)} numbers, and these have ${sizes(of.wanted)}. Choose the data that it was trained on.`,
  "other classes": (of) => otherList("classes", of),
  "other columns": (of) => otherList("columns", of),
  "other words": (of) => otherList("words", of),
  failed: (of) => of.why,
};

interface ModelJudged extends Pick<ModelAbout, "step" | "labelled"> {
  /** Of its technique. */
  name: string;
  right: number;
  judged: number;
  by: Judge;
}

const columnOf = ({ name, categories }: NonNullable<ModelAbout["columns"]>[number]): string =>
  categories ? `${name} (a place in ${categories.join(", ")}, counted from 0)` : name;

const forms: Readonly<Record<ModelForm, string>> = { safetensors: "safetensors", onnx: "ONNX" };

export const modelSentences = said("modelSentences", {
  title: "What it has learned",
  explained:
    "From the inputs of an example to its probabilities and features, with whatever is scaled or looked up on the way. Safetensors are loaded again here and in the terminal; ONNX runs elsewhere. Either names classes, columns and words, and holds the examples of a technique that compares with them: mind that before you pass it on.",
  save: ({ name, form }: { name: string; form: ModelForm }): string => `${name} as ${forms[form]}`,
  load: "Load a model that was saved",
  coming: "It is being worked out …",
  failed: ({ name, fault }: { name: string; fault: ModelFault }): string => `${name}: ${modelSentences.fault(fault)}`,
  unreadable: ({ name, why }: { name: string; why: string }): string => `${name} cannot be read: ${why}`,
  /** “FixMatch after 800 steps with 40 labels guesses 93.1 % of 2,000 test examples right.” */
  judged: ({ name, step, labelled, right, judged, by }: ModelJudged): string =>
    `${name} after ${count(step)} steps with ${count(labelled)} labels guesses ${percent(right / judged)} of ${count(judged)} ${judgedExamples[by]} right.`,
  mayHaveLearned: "They are others than were kept for that when it was trained: it may have learned from some of them.",
  guesses: "Its guesses as CSV",
  fault: (fault: ModelFault): string => (faults[fault.fault] as (of: ModelFault) => string)(fault),
  /** Inside a file, for whoever opens it elsewhere. */
  about: ({ technique, labelled, step, link }: ModelAbout): string =>
    `${technique} after ${count(step)} steps, with ${count(labelled)} labels, trained by Labelscape: ${link}`,
  inputs: ({ columns, vocabulary, shape }: ModelAbout): string =>
    [
      `Examples of ${sizes(shape)} numbers as the data set has them and the runner exports them (inputs.npy): what is scaled or looked up is so inside.`,
      ...(columns ? [`Columns: ${columns.map(columnOf).join("; ")}.`] : []),
      ...(vocabulary ? ["Numbers of words in the vocabulary of the metadata; 0 is none, 1 a word that is not in it."] : []),
    ].join(" "),
  probabilities: ({ classes }: ModelAbout): string =>
    `One for each class: ${classes.join(", ")}. All are 0 where nothing that is known of the labels reaches an example.`,
  features: "What the classes are read from.",
} as const);
