import { language } from "../../shape/language";
import { counted, decimals } from "../../shape/numerals";
import type * as english from "../../sentences/label-curve";
import { percentWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords, labelsAClass } from "./budgets";
import { capital } from "./capital";
import { paradigmKind } from "./paradigms";

const list = new Intl.ListFormat(language(), { type: "conjunction" });
const settings = (differences: readonly string[]): string => differences.join(", ");

type Measured = NonNullable<Parameters<typeof english.curveWords.table.cell>[0]>;
const cellWords = (cell: Measured): string => `${percentWithin(cell)}, ${counted(cell.count, "graine")}`;

export const curveWords: Translated<typeof english.curveWords> = {
  looks: "Regards sur la courbe des labels",
  "all-budgets": "Tous les budgets",
  "one-budget": "Un budget",
  paradigms: "Auto contre semi",

  allData: "Tous les jeux",

  title: `Exactitude selon les ${labelsAClass}`,
  awaited: "Encore rien de mesuré\u00a0: une ligne par technique sera tracée ici.",
  nothingYet: "Rien n’a encore été mesuré avec ces réglages. Sous Balayage, cette machine complète la courbe.",
  asUsually: " Cela a été mesuré avec les réglages habituels, non avec ceux du banc.",
  linesHere: "Une ligne par technique sera tracée ici.",
  axis: (accuracy) => `${accuracy}, %`,
  slider: capital(labelsAClass),
  ceiling: (value) => `avec ${allLabels} ${value}`,

  measured: (techniques, seeds, origins, hasOwn) =>
    `${counted(techniques, "technique")}, ${seeds}, ${list.format(origins)}.${hasOwn ? " Vos propres essais sont tracés par des traits." : ""}`,
  benchDiffers: (differences) => `Le banc a ${settings(differences)}. Les lignes pâles ont été mesurées avec les réglages habituels.`,
  standsIn: (name, differences) =>
    `${name} avec ${settings(differences)} n’a pas été mesuré\u00a0: la ligne pâle est ${name} comme d’habitude.`,
  named: (name, differences) => [name, ...differences].join(", "),
  ofVersion: (name, numbers) => `${name} (version ${numbers})`,
  asUsual: (name) => `${name}, réglages habituels`,

  show: "Affichés",
  best: "meilleure de chaque paradigme",
  bestOf: (paradigm) => `meilleure en ${paradigmKind(paradigm)}`,
  everybody: "toutes les techniques",
  bands: "bandes à 95\u202f% de A et B",
  scale: "échelle\u00a0:",
  halving: "chaque échelon divise les erreurs par deux",
  plain: "simple",

  at: (labels) => `Avec ${budgetWords(labels)}`,
  notMeasured: (labels) => `Rien n’a été mesuré avec ${budgetWords(labels)}`,
  toMake: "appuyez sur un nom pour le mettre en A ou B",
  ranking: (labels) => `Techniques avec ${budgetWords(labels)}, la meilleure d’abord`,
  row: ({ name, paradigm, slot, cell }) =>
    [name, paradigm, ...(slot ? [`concurrent ${slot}`] : []), cell ? cellWords(cell) : curveWords.unmeasured].join(", "),
  value: (share) => (Number.isFinite(share) ? decimals(100 * share, 1) : "–"),
  within: (half) => (Number.isFinite(half) ? `± ${decimals(100 * half, 1)}` : ""),
  unmeasured: "non mesuré",
  table: {
    technique: "technique",
    cell: (cell) => (cell ? cellWords(cell) : "–"),
  },
  make: (slot) => `mettre en ${slot}`,
  makeSpoken: (name, slot) => `Mettre ${name} en ${slot}`,
  open: "ouvrir",
  openSpoken: (name, labels) => `Ouvrir ${name} avec ${budgetWords(labels)} sur le banc`,

  reading: (name, value) => `${name} ${value}`,
  summary: (title, labels, readings, others) =>
    `${title}. ${
      readings.length
        ? `Avec ${budgetWords(labels)}\u00a0: ${readings.join(", ")}${others ? `, et ${counted(others, "autre technique", "autres techniques")}` : ""}.`
        : `Rien n’a été mesuré avec ${budgetWords(labels)}.`
    }`,

  folds: "Sous la courbe",
  sweep: "Balayage\u00a0: compléter ce qui manque",
  sweeping: (done, total) => `Balayage\u00a0: ${done} sur ${total}`,
  kept: (number) => `Essais gardés ${number}`,
  howMeasured: "Comment cela a été mesuré",
  bestLines:
    "Les lignes des meilleures sont tracées de la même façon\u00a0: elles peuvent passer un peu au-dessous de la plus haute de leur paradigme. Elles passent par les nombres d’étiquettes pour lesquels au moins la moitié de ses techniques ont été mesurées. Les repères, tel un encodeur aléatoire, ne représentent aucun paradigme.",
  ahead:
    "En tête veut dire devant toute rivale à ce budget, selon un test t des différences appariées par graine, sur 3 graines ou plus. Il est corrigé pour tous les budgets de tous les jeux de données regardés\u00a0: sur 100 avances ainsi annoncées, 5 au plus sont en moyenne dues au hasard. Aussi bonne veut dire que l’intervalle à 95\u202f% de la différence est à l’intérieur de ± 2 points. Pas encore départagées, c’est tout le reste\u00a0: il faut plus de graines, ce qui n’est pas la même chose qu’être à égalité.",
};
