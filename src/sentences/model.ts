/** What is said of a trained model: inside a file of it, and why such a file cannot be used. */
import type { ModelAbout, ModelFault } from "../shape/model";
import { count } from "./numbers";

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

const columnOf = ({ name, categories }: NonNullable<ModelAbout["columns"]>[number]): string =>
  categories ? `${name} (a place in ${categories.join(", ")}, counted from 0)` : name;

export const modelSentences = {
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
} as const;
