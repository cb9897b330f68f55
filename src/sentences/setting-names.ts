/** What the settings that all contestants share are called, and contestants beside each other. */
import type { EncoderName } from "../shape/encoder";
import { said } from "../shape/language";

export const settingNames = said("settingNames", {
  seed: "Seed",
  encoder: "Encoder",
  steps: "Steps",
  batch: "Batch",
  judged: "Judged on",
  backend: "Backend",
} as const);

export const encoderNames: Readonly<Record<EncoderName, string>> = said("encoderNames", {
  dense: "dense",
  convnet: "convnet",
  transformer: "transformer",
});

export const contestantNames = said("contestantNames", {
  /** Of labels only, where that is a contestant as well. */
  baseline: "Baseline",
  /** “SimCLR A”, against itself. */
  twice: ({ name, slot }: { name: string; slot: string }): string => `${name} ${slot}`,
} as const);
