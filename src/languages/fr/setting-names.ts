import type * as english from "../../sentences/setting-names";
import type { Translated } from "../translated";

export const settingNames: Translated<typeof english.settingNames> = {
  seed: "Graine",
  encoder: "Encodeur",
  steps: "Étapes",
  batch: "Lot",
  judged: "Évalué sur",
  backend: "Backend",
};

export const encoderNames: Translated<typeof english.encoderNames> = {
  dense: "dense",
  convnet: "convolutif",
  transformer: "transformer",
};

export const contestantNames: Translated<typeof english.contestantNames> = {
  baseline: "Référence",
  twice: ({ name, slot }) => `${name} ${slot}`,
};
