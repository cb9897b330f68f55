import type { ModelAbout, ModelFault, ModelForm } from "../../shape/model";
import type * as english from "../../sentences/model";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { judgedExamples } from "./judged";

const quoted = (name: string): string => `«\u202f${name}\u202f»`;
const sizes = (shape: readonly number[]): string => shape.join(" × ");
const otherList = (what: string, { of, wanted }: { of: string; wanted: string }): string =>
  `ses ${what} ont ${quoted(of)} là où celles-ci ont ${quoted(wanted)}. Choisissez les données de son entraînement.`;

const faults: { readonly [K in ModelFault["fault"]]: (of: Extract<ModelFault, { fault: K }>) => string } = {
  "no model": () => "ce n’est pas un modèle enregistré ici. Choisissez un tel fichier, qui finit en .safetensors.",
  cut: (of) =>
    `le fichier a ${count(of.found)} octets, et il devrait en avoir ${count(of.expected)}. Copiez-le ou enregistrez-le à nouveau.`,
  damaged: (of) => `ce qui se trouve à ${quoted(of.where)} ne va pas avec le reste du fichier. Enregistrez le modèle à nouveau.`,
  "other program": (of) =>
    `une autre version de ce programme l’a enregistré (${quoted(of.format)}). Entraînez-le et enregistrez-le à nouveau avec celle-ci.`,
  "other kind": (of) =>
    `il lit des données du type ${quoted(of.of)}, et celles-ci sont du type ${quoted(of.wanted)}. Choisissez des données du bon type.`,
  "other shape": (of) =>
    `il lit des exemples de ${sizes(of.of)} nombres, et ceux-ci en ont ${sizes(of.wanted)}. Choisissez les données de son entraînement.`,
  "other classes": (of) => otherList("classes", of),
  "other columns": (of) => otherList("colonnes", of),
  "other words": (of) =>
    `ses mots ont ${quoted(of.of)} là où ceux-ci ont ${quoted(of.wanted)}. Choisissez les données de son entraînement.`,
  failed: (of) => of.why,
};

const columnOf = ({ name, categories }: NonNullable<ModelAbout["columns"]>[number]): string =>
  categories ? `${name} (une place dans ${categories.join(", ")}, comptée à partir de 0)` : name;

const forms: Readonly<Record<ModelForm, string>> = { safetensors: "safetensors", onnx: "ONNX" };

export const modelSentences: Translated<typeof english.modelSentences> = {
  title: "Ce qui a été appris",
  explained:
    "Des entrées d’un exemple à ses probabilités et caractéristiques, avec tout ce qui est mis à l’échelle ou consulté en chemin. Les fichiers safetensors se rechargent ici et dans le terminal\u202f; ONNX s’exécute ailleurs. Les deux nomment classes, colonnes et mots, et contiennent les exemples d’une technique qui compare avec eux\u00a0: pensez-y avant de les transmettre.",
  save: ({ name, form }) => `${name} en ${forms[form]}`,
  load: "Charger un modèle enregistré",
  coming: "Calcul en cours …",
  failed: ({ name, fault }) => `${name}\u00a0: ${modelSentences.fault(fault)}`,
  unreadable: ({ name, why }) => `${name} ne peut pas être lu\u00a0: ${why}`,
  judged: ({ name, step, labelled, right, judged, by }) =>
    `${name} après ${count(step)} étapes avec ${count(labelled)} labels classe bien ${percent(right / judged)} de ${count(judged)} ${judgedExamples[by]}.`,
  mayHaveLearned:
    "Ce ne sont pas ceux qui avaient été réservés pour cela lors de son entraînement\u00a0: il peut avoir appris de certains.",
  guesses: "Ses prédictions en CSV",
  fault: (fault) => (faults[fault.fault] as (of: ModelFault) => string)(fault),
  about: ({ technique, labelled, step, link }) =>
    `${technique} après ${count(step)} étapes, avec ${count(labelled)} labels, entraîné par Labelscape\u00a0: ${link}`,
  inputs: ({ columns, vocabulary, shape }) =>
    [
      `Exemples de ${sizes(shape)} nombres tels que le jeu de données les a et que le programme les exporte (inputs.npy)\u00a0: la mise à l’échelle et les consultations se font à l’intérieur.`,
      ...(columns ? [`Colonnes\u00a0: ${columns.map(columnOf).join("\u202f; ")}.`] : []),
      ...(vocabulary ? ["Numéros de mots dans le vocabulaire des métadonnées\u202f; 0 n’en est aucun, 1 un mot qui n’y est pas."] : []),
    ].join(" "),
  probabilities: ({ classes }) =>
    `Une par classe\u00a0: ${classes.join(", ")}. Toutes sont 0 si rien de ce qu’on sait des labels n’atteint un exemple.`,
  features: "Ce dans quoi les classes sont lues.",
};
