import { count } from "../../sentences/numbers";
import type * as english from "../../sentences/run-files";
import type { Translated } from "../translated";
import { aClass } from "./budgets";

const share = "doit être un nombre de 0 à 1";
const examples = "doit être un nombre entier, 0 ou plus";
const text = (most: number): string => `doit être un texte d’au plus ${count(most)} caractères`;
const onlyTrue = "doit être true, ou omis";

export const recordFaults: Translated<typeof english.recordFaults> = {
  share,
  examples,
  text,
  onlyTrue,
  atLeastOne: "doit être un nombre entier, 1 ou plus",
  id: "doit avoir 16 chiffres hexadécimaux, le hachage du lien",
  numbers: (newest) => `doit être un nombre entier de 1 à ${newest}, la version des nombres`,
  data: "n’est pas un jeu de données connu ici",
  technique: "n’est pas une technique connue ici",
  labels: (most) => `doit être "all", ou un nombre au-dessus de 0 et jusqu’à ${count(most)}`,
  seed: `doit être un nombre entier de 1 à ${count(9999)}`,
  seconds: "doit être un nombre, 0 ou plus",
  accuracy: `${share}, ou null si l’essai a divergé`,
  stopped: 'doit être "finished", "settled" ou "diverged"',
  backend: (all) => `doit être l’un de ${all.map((name) => `"${name}"`).join(", ")}`,
  at: "doit être une heure en millisecondes depuis 1970",
  origin: 'doit être "here", "recorded" ou "elsewhere"',
  curve: "doit avoir des étapes croissantes et autant d’exactitudes de 0 à 1",

  noRun: "doit être un essai\u00a0: un objet",
  unreadable: (fault) => `ne peut pas être lu ici\u00a0: ${fault}`,
  asLinked: (value) => `doit être ${value}, comme dans le lien`,
  noAccuracy: "doit être null si l’essai a divergé, et nulle part ailleurs",
  probe: (accuracy) => `doit être ${accuracy}, comme l’exactitude`,
  judged: ({ test, pool }) => `doit être ${test}, autant qu’il y en a d’évalués pour un pool de ${pool}`,
  abovePool: (pool) => `ne doit pas dépasser le pool, ${pool}`,
  bought: (of) => `doit être ${of.labelled}, ce que font ${aClass(String(of.labels))} dans un pool de ${of.pool}`,
  noSteps: "doit être 1 ou plus dans un essai arrivé à son terme",
  aboveSteps: (steps) => `ne doit pas dépasser les ${steps} du lien`,
  beyondSteps: (steps) => `ne doit pas aller au-delà de la dernière étape, ${steps}`,

  noFile: (format) => `doit être un objet avec le format "${format}"`,
  format: (format) => `doit être "${format}"`,
  newer: (version) => `doit être ${version} ou moins, car cette page est plus ancienne que le fichier\u00a0: rechargez-la`,
  noRuns: "doit être une liste d’essais",
  noRecorded: "n’est pas ce que les courbes enregistrées ont là",
  ofVersion: (numbers) => `doit être de la version ${numbers} des nombres`,
  rows: ({ seeds, labels }) =>
    `doit avoir une ligne par graine, ${seeds} au plus, et dans chacune un nombre pour chacun des ${labels} budgets`,
};

export const runFileSentences: Translated<typeof english.runFileSentences> = {
  at: ({ line, column, message }) =>
    column === undefined ? `Ligne ${count(line)}\u00a0: ${message}` : `Ligne ${count(line)}, colonne ${count(column)}\u00a0: ${message}`,
  fault: ({ what, found, fault }) => `${what || "La ligne"} vaut ${found}\u00a0: cela ${fault}.`,
  recordedFault: (of) => `${of.what} d’un essai de series[${of.series}] vaut ${of.found}\u00a0: cela ${of.fault}.`,
  missing: "rien",

  empty: "Le fichier est vide.",
  noJson: "Ce n’est pas du JSON.",
  plan: "C’est le plan d’un balayage et non des essais\u00a0: npm run sweep en fait des essais.",
  noLink: "Il n’y a pas de colonne «\u202flink\u202f», qui dit pour chaque ligne d’un tableau d’essais ce qui a été exécuté.",
  noTable: "Il n’y a pas de tableau d’essais dans ce notebook\u00a0: vient-il bien de cette page\u202f?",
  tooLarge: (megabytes) => `Le fichier dépasse ${megabytes}\u202fMo\u00a0: coupez-le en parties.`,
  tooMany: (runs) => `Il contient plus de ${count(runs)} essais\u00a0: coupez-le en parties.`,

  packed: "il est compressé\u00a0: décompressez-le",
  archive: "c’est un classeur ou une archive\u00a0: enregistrez son tableau en CSV, ou décompressez-la",
  workbook: "c’est un classeur\u00a0: enregistrez son tableau en CSV",
  utf32: "il est écrit en UTF-32\u00a0: enregistrez-le en UTF-8",
  noText: "ce n’est pas du texte\u00a0: les fichiers d’essais sont en JSON, en CSV ou des notebooks",

  forms: {
    comma: "virgule, 0.5",
    semicolon: "point-virgule, 0,5",
    semicolonPoint: "point-virgule, 0.5",
    tab: "tabulation, 0.5",
    tabComma: "tabulation, 0,5",
  },
};
