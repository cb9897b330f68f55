import { counted, decimals } from "../../shape/numerals";
import type * as english from "../../sentences/own-page";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const size = (bytes: number): string =>
  bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fko` : `${decimals(bytes / 1e6, 1)}\u202fMo`;
const shortest = 8;
const called = ({ name, checksum }: { name: string; checksum: string }): string =>
  `«\u202f${name}\u202f» (somme de contrôle ${checksum.slice(0, shortest)}…)`;

export const ownPageSentences: Translated<typeof english.ownPageSentences> = {
  title: "Vos données",
  name: "Vos données",
  tile: {
    kind: "à vous",
    lesson:
      "Lignes d’un tableau, lignes de texte ou dossier d’images ou de sons\u00a0: à déposer, choisir ou coller. Tout reste sur cet appareil.",
    none: "rien d’apporté encore",
    kept: (sets) => `${counted(sets, "jeu", "jeux")} sur cet appareil`,
  },
  privacy: "Elles sont lues dans cette page et gardées dans ce seul navigateur\u00a0: rien n’en est envoyé nulle part.",
  caps: ({ examples, bytes }) =>
    `CSV, TSV, colonnes séparées par des espaces, lignes JSON ou lignes de texte\u202f; ou images (PNG, JPEG, GIF) ou sons (WAV, et ce que ce navigateur décode de MP3, Ogg, FLAC et M4A), ceux de chaque classe dans son propre dossier, comme dossier ou archive zip\u202f; ou tableaux NumPy. Au plus ${counted(examples, "exemple")} et ${plain(bytes / 1e6)}\u202fMo sont pris, de chaque classe selon sa part\u202f; les deux limites peuvent monter jusqu’à ce que permet la mémoire de cet appareil.`,
  mostExamples: "exemples au plus",
  mostMegabytes: "mégaoctets au plus",
  pick: "Choisir un fichier",
  pickFolder: "Choisir un dossier",
  drop: "ou déposez-le n’importe où sur cette page, ou collez ses lignes\u00a0:",
  paste: "Lignes à lire",
  readPasted: "Lire ces lignes",
  pastedName: "pasted.csv",
  severalName: "dropped.zip",
  reading: (name) => `Lecture de ${name} …`,
  died: (why) =>
    `Ce qui lit les fichiers s’est arrêté${why ? ` (${why})` : ""}\u00a0: réessayez, avec un fichier plus petit si cela n’aide pas.`,
  unreadable: (name, why) => `${name} ne peut pas être lu\u00a0: ${why}.`,

  preview: {
    cells: (name, rows) => `${name}\u00a0: ${counted(rows, "ligne")}, dont voici les premières`,
    examples: (name, examples) => `${name}\u00a0: ${counted(examples, "exemple")}, dont voici les premiers de chaque classe`,
  },
  unlabelled: "sans label",
  ofClass: (examples) => count(examples),
  moreClasses: (classes) => `et ${counted(classes, "autre classe", "autres classes")}`,
  seconds: "durée",
  ofSeconds: (seconds) => counted(seconds, "seconde"),
  side: "ramenées à",
  pixels: (side) => `${side} × ${side} pixels`,
  colours: "en",
  ofColours: { grey: "niveaux de gris", colour: "couleur" },
  arrays: { inputs: "exemples dans", labels: "labels dans" },
  noArray: "aucun",
  paper: "le papier est",
  papers: { light: "ce qui est clair", dark: "ce qui est sombre" },
  recognised: "lu comme",
  choices: "Comment c’est lu",
  roles: { label: "label", group: "groupés par", id: "nommés par", words: "mots dans" },
  none: { group: "rien", id: "rien", words: "aucune colonne" },
  delimiter: "séparés par",
  decimal: "signe décimal",
  decimals: { comma: "virgule", point: "point" },
  encoding: "encodage",
  header: "première ligne",
  headers: { names: "nomme les colonnes", values: "contient des valeurs" },
  form: "forme",
  forms: { rows: "lignes de cellules", objects: "objets", lines: "lignes de texte" },
  classes: (names) =>
    `${counted(names.length, "classe")}\u00a0: ${names.slice(0, shortest).join(", ")}${names.length > shortest ? " …" : ""}.`,
  use: "Utiliser ces données",
  using: "Lecture du tout …",
  fewTested: ({ tested, right, low, high }) =>
    `Seulement ${counted(tested, "exemple testé", "exemples testés")}\u00a0: avec ${count(right)} de justes, l’exactitude pourrait être n’importe où entre ${percent(low, 0)} et ${percent(high, 0)}. Étiquetez-en plus pour en dire quelque chose.`,

  kept: "Gardées sur cet appareil",
  keptFacts: (of) =>
    `${counted(of.count, "exemple")}, dont ${count(of.labelled)} avec label, en ${counted(of.classes, "classe")} · ${size(of.bytes)}`,
  take: "utiliser",
  onBench: "sur le banc",
  save: "enregistrer le fichier",
  remove: "supprimer",
  takeNamed: (name) => `utiliser ${name}`,
  saveNamed: (name) => `enregistrer le fichier ${name}`,
  removeNamed: (name) => `supprimer ${name}`,
  removed: (name) => `${name} est supprimé de cet appareil.`,
  notKept: (name, why) =>
    `${name} n’est pas gardé sur cet appareil (${why})\u00a0: il disparaît à la fermeture de cette page, et peut être apporté à nouveau.`,
  storage: (why) => `Ce qui est gardé sur cet appareil ne peut pas être lu (${why}).`,

  awaited: (of) =>
    `Ce lien porte sur vos propres données ${called(of)}, qui ne sont pas sur cet appareil. Déposez ce fichier n’importe où sur cette page, ou choisissez-le\u00a0:`,
  choose: "Apporter le fichier",
  awaitedHere: (of) => `Le lien ouvert porte sur ${called(of)}\u00a0: apportez ce fichier, et lisez-le comme il a été lu là-bas.`,
  another: ({ name, wanted }) =>
    `Le lien ouvert porte sur «\u202f${wanted}\u202f», et ${name} n’est pas ce fichier, ou est lu autrement. Il est pris quand même.`,

  from: "Apporté par vous, et lu sur cet appareil.",
  read: "Tel que lu",
};
