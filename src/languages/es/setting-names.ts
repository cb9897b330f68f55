import type * as english from "../../sentences/setting-names";
import type { Translated } from "../translated";

export const settingNames: Translated<typeof english.settingNames> = {
  seed: "Semilla",
  encoder: "Codificador",
  steps: "Pasos",
  batch: "Lote",
  judged: "Evaluado en",
  backend: "Backend",
};

export const encoderNames: Translated<typeof english.encoderNames> = {
  dense: "densa",
  convnet: "convolucional",
  transformer: "transformer",
};

export const contestantNames: Translated<typeof english.contestantNames> = {
  baseline: "Línea base",
  twice: ({ name, slot }) => `${name} ${slot}`,
};
