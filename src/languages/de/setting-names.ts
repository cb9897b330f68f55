import type * as english from "../../sentences/setting-names";
import type { Translated } from "../translated";

export const settingNames: Translated<typeof english.settingNames> = {
  seed: "Seed",
  encoder: "Encoder",
  steps: "Schritte",
  batch: "Batch",
  judged: "Beurteilt auf",
  backend: "Backend",
};

export const encoderNames: Translated<typeof english.encoderNames> = {
  dense: "vollverbunden",
  convnet: "Faltungsnetz",
  transformer: "Transformer",
};

export const contestantNames: Translated<typeof english.contestantNames> = {
  baseline: "Baseline",
  twice: ({ name, slot }) => `${name} ${slot}`,
};
