/** What a contestant has learned as a file, and what a model from a file makes of the examples on the bench. */
import type { Experiment } from "../../experiment/experiment.svelte";
import { dataSetOf, runSpec } from "../../link/settings";
import { modelSentences as words } from "../../sentences/model";
import { predictionSentences } from "../../sentences/predictions";
import { isFault, type ModelForm } from "../../shape/model";
import { rightIn } from "../../shape/question";
import { linkOf } from "../../sweep/records/identity";
import { predictionsCsv } from "../../sweep/records/predictions";
import { techniqueEntry } from "../../techniques/catalogue";

export type Slot = "a" | "b";
type Bench = Pick<Experiment, "settings" | "runs">;

/** A file to be handed to the reader, or why there is none. */
export type Made = { name: string; content: Blob } | { trouble: string };

const binary = "application/octet-stream";

export async function modelOf({ settings, runs }: Bench, slot: Slot, form: ModelForm): Promise<Made> {
  const spec = runSpec(settings, slot);
  const labelled = runs[slot].labelling?.count ?? 0;
  const name = `${predictionSentences.file({ ...spec, labelled })}.${form}`;
  const link = linkOf(spec, settings.backend);
  const made = await runs[slot].ask({ about: "model", form, link, version: __VERSION__ });
  if (!made) return { trouble: predictionSentences.lost };
  if (isFault(made)) return { trouble: words.failed({ name, fault: made }) };
  return { name, content: new Blob([made.bytes as BlobPart], { type: binary }) };
}

/** What came of a model. */
export interface Tried {
  said: string;
  /** What should be known beside that. */
  warning: string;
  /** Its guesses. */
  name: string;
  csv(): Blob;
}

/** Any contestant on the bench has the examples: the first that answers is asked. */
export async function tryModel({ settings, runs }: Bench, file: Pick<File, "name" | "arrayBuffer">): Promise<Tried | { trouble: string }> {
  const { name } = file;
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    return { trouble: words.unreadable({ name, why: error instanceof Error ? error.message : String(error) }) };
  }
  const question = { about: "file", bytes } as const;
  const found = (await runs.a.ask(question)) ?? (await runs.b.ask(question));
  if (!found) return { trouble: predictionSentences.notYet };
  if (isFault(found)) return { trouble: words.failed({ name, fault: found }) };
  const { about, examples, isKeptForIt } = found;
  const { classes } = dataSetOf(settings);
  const by = settings.judged;
  return {
    said: words.judged({
      ...about,
      name: techniqueEntry(about.technique)?.name ?? about.technique,
      ...rightIn(examples, about.classes.length),
      by,
    }),
    warning: isKeptForIt ? "" : words.mayHaveLearned,
    name: `${name.replace(/\.safetensors$/i, "")}-predictions.csv`,
    csv: () => new Blob([predictionsCsv(examples, classes, by)], { type: "text/csv" }),
  };
}
