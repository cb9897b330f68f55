/** A trained model from a file, judged or asked for its guesses. */
import path from "node:path";
import { bring } from "../data-sets/own/bring";
import { isOfRows, readLike } from "../data-sets/own/like";
import { read } from "../data-sets/own/read";
import { fromLink } from "../link/link";
import { runSpec } from "../link/settings";
import { readModel } from "../models/file";
import { linkSentences } from "../sentences/links";
import { modelSentences } from "../sentences/model";
import { ownSentences } from "../sentences/own";
import { checksumIn } from "../shape/brought";
import { isFault, type Model, type ModelFault } from "../shape/model";
import { rightIn, type Described } from "../shape/question";
import { rounded } from "../sweep/records/record-of";
import { judged } from "../training/model/answers";
import { misfit } from "../training/model/fits";
import { describeRows, type Rows } from "../training/model/rows";
import { engine, loadData } from "../training/run";
import { classesOf, exportArrays, writeGuesses } from "./export";
import { tryFolder } from "./files";
import { fileAt, mismatchOf, namedFile } from "./own";
import type { Place } from "./place";
import { nodeTools } from "./tools";
import { BadRequest } from "./words";

export const modelHelp = `  --model FILE   trains nothing: judges a model that was saved on the page or by --export (model.safetensors) on the data that it was
                 trained on, or on those of a link; with --data FILE it guesses the rows of that file, labelled or not, by the columns
                 or words that it has learned from. --export DIR then writes its guesses`;

export interface Asked {
  /** Of the model. */
  file: string;
  /** Of the experiment to judge it in; its own, where none is given. */
  link: string | undefined;
  options: ReadonlyMap<string, string>;
  folder: string | undefined;
}

/** Judges a model, or has it guess. @throws BadRequest where it cannot be read, or reads other data than there are */
export async function useModel({ file, link, options, folder }: Asked, place: Place): Promise<void> {
  const { name, bytes } = await fileAt(file);
  const refuse = (fault: ModelFault): never => {
    throw new BadRequest(`${name}: ${modelSentences.fault(fault)}`);
  };
  const found = readModel(bytes);
  const model = isFault(found) ? refuse(found) : found;
  if (folder !== undefined) tryFolder(folder);
  const rows = options.has("--data") ? await rowsFor(model, options, place, refuse) : undefined;
  if (!rows) return judge(bytes, model, link ?? model.about.link, folder, place, refuse);
  await engine("auto", nodeTools(place.root));
  const described = await describeRows(model, rows);
  if (folder !== undefined) writeGuesses(described, model.about.classes, "new", folder);
  place.write(lineOf(model, { data: path.basename(options.get("--data")!), ...accuracyOf(described, model.about.classes.length) }));
}

/** Rows of a file that it has not been trained on; what it has been trained on is brought, to be judged by its link. */
async function rowsFor(
  model: Model,
  options: ReadonlyMap<string, string>,
  { note }: Place,
  refuse: (fault: ModelFault) => never,
): Promise<Rows | undefined> {
  const { about } = model;
  const [file, choices] = await namedFile(options.get("--data")!, options);
  const own = read(file, choices);
  if (!("fault" in own) && own.checksum === checksumIn(fromLink(about.link).awaited ?? "")) return void bring(own);
  if (!isOfRows(about)) {
    if ("fault" in own) throw new BadRequest(ownSentences.fault(own));
    const fault = misfit(about, own);
    return fault
      ? refuse(fault)
      : {
          inputs: own.inputs,
          labels: Int32Array.from(own.labels, (label) => (label < about.classes.length ? label : -1)),
          ...(own.names && { names: own.names }),
        };
  }
  const rows = readLike(file, choices, about);
  if ("fault" in rows) throw new BadRequest(ownSentences.fault(rows));
  for (const one of rows.notes) note(ownSentences.note(one));
  return rows;
}

/** On the examples that the experiment of a link judges on. */
async function judge(
  bytes: Uint8Array,
  model: Model,
  link: string,
  folder: string | undefined,
  place: Place,
  refuse: (fault: ModelFault) => never,
) {
  const parsed = fromLink(link);
  const mismatch = mismatchOf(parsed, undefined);
  if (mismatch) throw new BadRequest(`Nothing was judged, as the experiment ${mismatch}.`);
  const faults = parsed.problems.map((problem) => linkSentences.faultOnly(problem));
  if (faults.length) throw new BadRequest(`Nothing was judged, as the link could not be read: ${faults.join("; ")}.`);
  const spec = runSpec(parsed.settings, "a");
  const tools = nodeTools(place.root);
  const [data] = await Promise.all([loadData(spec, tools), engine("auto", tools)]);
  const found = await judged(bytes, data.count(spec.labels), data);
  const { examples, isKeptForIt } = isFault(found) ? refuse(found) : found;
  if (!isKeptForIt)
    place.note("It is judged on other examples than were kept for that when it was trained: it may have learned from some of them.");
  if (folder !== undefined) {
    exportArrays(examples, data, folder);
    writeGuesses(examples, classesOf(data), spec.judged, folder);
  }
  place.write(
    lineOf(model, {
      data: spec.data,
      seed: spec.seed,
      judged: spec.judged,
      kept: isKeptForIt,
      ...accuracyOf(examples, data.data.classes.length),
    }),
  );
}

/** The share that is right is null where nobody knows of any. */
function accuracyOf(all: Described, classCount: number): { examples: number; accuracy: number | null } {
  const { judged, right } = rightIn(all, classCount);
  return { examples: judged, accuracy: judged ? rounded(right / judged) : null };
}

function lineOf({ about }: Model, told: object): string {
  const { technique, encoder, step, labelled, link, version } = about;
  return JSON.stringify({ type: "model", technique, encoder, steps: step, labelled, ...told, link, version });
}
