import type { Encoding, NoText } from "../../shape/file-text";
import { pluralOf } from "../../shape/numerals";
import { aboutName, type Recognised } from "../../shape/own";
import type { Delimiter, Paper } from "../../shape/own-choices";
import type { Fault, FaultOf, LabelsIn } from "../../shape/own-faults";
import type { ImageNews, NotRead, OwnNote, SoundNews } from "../../shape/own-notes";
import { count, percent, plain } from "../../sentences/numbers";
import type * as english from "../../sentences/own";
import type { Translated } from "../translated";

const encodings: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16, petit-boutiste",
  "utf-16be": "UTF-16, gros-boutiste",
  "windows-1252": "Windows-1252 (Latin-1)",
};

const delimiters: Readonly<Record<Delimiter, string>> = {
  ",": "virgule",
  ";": "point-virgule",
  "\t": "tabulation",
  "|": "barre verticale",
  " ": "espace",
};

const recognised: Readonly<Record<Recognised, string>> = {
  number: "nombres",
  category: "catégories",
  words: "phrases",
  id: "une valeur par ligne",
  empty: "rien",
};

const noTexts: Readonly<Record<NoText, string>> = {
  packed: "il est compressé. Décompressez-le.",
  archive: "c’est un classeur, ou une archive sans images, sons ni tableaux. Enregistrez son tableau en CSV, ou décompressez-la.",
  workbook: "c’est un classeur. Enregistrez son tableau en CSV.",
  "utf-32": "il est écrit en UTF-32. Enregistrez-le en UTF-8.",
  picture:
    "c’est une seule image. Apportez un dossier ou une archive zip de nombreuses images, celles de chaque classe dans son propre dossier.",
  recording: "c’est un enregistrement. Apportez des lignes\u00a0: CSV, TSV, lignes JSON ou lignes simples.",
  document: "c’est un document ou une page avec balises. Enregistrez son tableau en CSV.",
  unknown: "il contient des octets qui ne sont pas du texte. Enregistrez-le en CSV et UTF-8, ou choisissez un autre encodage.",
};

const notRead: Readonly<Record<NotRead, { is: string; remedy: string }>> = {
  webp: { is: "en WebP", remedy: "Enregistrez en PNG ou JPEG" },
  avif: { is: "en AVIF ou HEIC", remedy: "Enregistrez en PNG ou JPEG" },
  tiff: { is: "en TIFF", remedy: "Enregistrez en PNG ou JPEG" },
  bmp: { is: "en BMP", remedy: "Enregistrez en PNG ou JPEG" },
  svg: { is: "en SVG, qui se dessine et n’a pas de pixels", remedy: "Enregistrez en PNG" },
  html: { is: "en page avec balises, quoi qu’en dise le nom", remedy: "Enregistrez l’image elle-même, en PNG ou JPEG" },
  ogg: {
    is: "en Ogg, qu’un navigateur décode, alors que seul le WAV est lu ici",
    remedy: "Enregistrez en WAV, par exemple avec ffmpeg -i one.ogg one.wav",
  },
  mp3: {
    is: "en MP3, qu’un navigateur décode, alors que seul le WAV est lu ici",
    remedy: "Enregistrez en WAV, par exemple avec ffmpeg -i one.mp3 one.wav",
  },
  flac: {
    is: "en FLAC, qu’un navigateur décode, alors que seul le WAV est lu ici",
    remedy: "Enregistrez en WAV, par exemple avec ffmpeg -i one.flac one.wav",
  },
  m4a: {
    is: "en MPEG-4, qu’un navigateur décode, alors que seul le WAV est lu ici",
    remedy: "Enregistrez en WAV, par exemple avec ffmpeg -i one.m4a one.wav",
  },
  "not decoded": { is: "abîmé, ou dans une forme que ce navigateur ne décode pas", remedy: "Enregistrez en WAV" },
  aiff: { is: "en AIFF", remedy: "Enregistrez en WAV" },
  other: { is: "d’un format qui n’est pas lu ici", remedy: "Apportez du PNG, JPEG, GIF ou WAV" },
  broken: { is: "en mauvais état", remedy: "Enregistrez à nouveau, ou recopiez depuis la source" },
  "too many pixels": { is: "au-dessus de 40 mégapixels", remedy: "Réduisez" },
  "too long": { is: "de plus d’une minute", remedy: "Coupez en parties, chacune un exemple" },
  silent: { is: "sans aucun son", remedy: "Enregistrez à nouveau" },
  "packed samples": { is: "en WAV aux échantillons compressés", remedy: "Enregistrez en WAV, PCM de 16 bits" },
  "interlaced bits": { is: "en PNG entrelacé de moins de 8 bits", remedy: "Enregistrez sans entrelacement" },
};

/** To follow “3 fichiers”, without a verb, so that it is the same for one and for many. */
const imageNews: Readonly<Record<ImageNews, string>> = {
  transparent: "à parties transparentes, montrées sur fond blanc",
  deep: "à 16 bits par couleur, dont les 8 supérieurs sont gardés",
  inks: "aux encres d’imprimerie (CMYK), converties en rouge, vert et bleu sans profil",
  frames: "à animation\u00a0: la première image est prise",
  turned: "à redresser, selon la position notée par l’appareil photo",
};

const soundNews: Readonly<Record<SoundNews, (seconds: number) => string>> = {
  channels: () => "en stéréo ou à plus de canaux, dont la moyenne est prise",
  loudest: (seconds) => `de plus de ${counted(seconds, "seconde")}\u00a0: la partie la plus forte de cette durée est prise`,
  short: (seconds) => `de moins de ${counted(seconds, "seconde")}, avec du silence ajouté de part et d’autre`,
};

const papers: Readonly<Record<Paper, string>> = { light: "clair", dark: "sombre" };
const edges: Readonly<Record<Paper, string>> = { light: "claires", dark: "sombres" };

const mostListed = 6;
const quoted = (name: string): string => `«\u202f${name}\u202f»`;

/** « a », « b » et 3 de plus */
function listed(names: readonly string[], word = "et"): string {
  const shown = names.slice(0, mostListed).map(quoted);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} ${word} ${count(more)} de plus`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} ${word} ${shown.at(-1)}` : (shown[0] ?? "");
}

const megabytes = (bytes: number): string => `${plain(bytes / 1e6)}\u202fMo`;
const counted = (number: number, one: string, many = `${one}s`): string => `${count(number)} ${pluralOf(number, one, many)}`;

const noArchives: Readonly<Record<Extract<FaultOf, { fault: "no archive" }>["why"], string>> = {
  broken: "l’archive est abîmée ou incomplète. Recopiez-la, ou refaites-la.",
  locked: "l’archive est protégée par un mot de passe. Refaites-la sans.",
  method: "l’archive est compressée d’une façon qui n’est pas lue ici. Refaites-la en zip avec la méthode deflate habituelle.",
};

const arrayFaults: Readonly<Record<Extract<FaultOf, { fault: "array" }>["is"], (type: string) => string>> = {
  broken: () => "est abîmé ou incomplet. Enregistrez-le à nouveau.",
  records: () => "contient des enregistrements de plusieurs valeurs. Enregistrez chacune dans son propre tableau.",
  objects: () =>
    "contient des objets pickle, qui peuvent faire n’importe quoi à la lecture. Enregistrez des nombres\u00a0: array.astype('float32').",
  "big-endian": () => "a le dernier octet de chaque nombre en premier. Enregistrez-le avec array.astype('<f4').",
  Fortran: () => "est écrit colonne par colonne. Enregistrez-le avec numpy.ascontiguousarray(array).",
  "another type": (type) => `contient des nombres du type ${quoted(type)}. Enregistrez-le avec array.astype('float32').`,
};

const allowedValues: Readonly<Record<Extract<FaultOf, { fault: "array value" }>["allowed"], string>> = {
  finite: "un nombre fini",
  "0 to 1": "un nombre de 0 à 1",
  listed: "une place dans la liste qui va avec",
};

/** As NumPy calls what is no number. */
const numeral = (value: number): string => (Number.isFinite(value) ? plain(value) : Number.isNaN(value) ? "NaN" : "inf");

const labelsIn = (of: LabelsIn): string =>
  "column" in of ? `de ${quoted(of.column)}` : "array" in of ? `de ${quoted(of.array)}` : "par dossier";

const faults: { readonly [K in FaultOf["fault"]]: (of: Extract<FaultOf, { fault: K }>) => string } = {
  empty: () => "il n’y a rien dans le fichier. Choisissez-en un autre.",
  "too large": (of) =>
    `le fichier a ${megabytes(of.bytes)}, et au plus ${megabytes(of.most)} sont lus. Relevez cette limite, ou coupez le fichier en parties.`,
  "no text": (of) => noTexts[of.is],
  "no rows": () =>
    "il y a un en-tête et aucune ligne au-dessous. Ajoutez des lignes, ou indiquez que la première ligne n’est pas un en-tête.",
  "one column": (of) =>
    `avec «\u202f${delimiters[of.delimiter]}\u202f» entre les cellules, il n’y a qu’une colonne. Choisissez un autre séparateur.`,
  ragged: (of) =>
    `${counted(of.found, "valeur")} là où la première ligne en a ${count(of.expected)}. ${
      of.found < of.expected
        ? "Ajoutez la valeur qui manque ou supprimez la ligne"
        : "Mettez des guillemets autour d’une valeur qui contient le séparateur, ou supprimez ce qui est en trop"
    }.`,
  "open quote": () => 'un guillemet s’ouvre ici et ne se ferme pas. Fermez-le, ou écrivez "" pour un guillemet à l’intérieur d’une valeur.',
  "stray quote": () =>
    'une valeur entre guillemets continue après son guillemet fermant. Écrivez "" pour un guillemet à l’intérieur d’une valeur.',
  "no JSON": () => "ce n’est pas du JSON. Écrivez un objet par ligne ou une liste d’objets, et null là où une valeur manque.",
  "no object": () => "ce n’est pas un objet avec une valeur par colonne. Écrivez un objet par ligne, ou une liste d’objets.",
  nested: (of) =>
    `${quoted(of.column)} contient une liste ou un objet. Donnez à chacune de ses valeurs sa propre colonne, ou laissez-la de côté.`,
  "too many columns": (of) =>
    `il y a ${count(of.found)} colonnes, et au plus ${count(of.most)} sont lues. Laissez de côté celles qui en disent le moins.`,
  "no such column": (of) => `il n’y a pas de colonne ${quoted(of.column)}. Choisissez parmi ${listed(of.columns)}.`,
  "same choice twice": (of) => `la colonne ${quoted(of.column)} est choisie pour deux choses. Choisissez-en une autre pour l’une d’elles.`,
  "too large a number": (of) =>
    `${quoted(of.found)} dans la colonne ${quoted(of.column)} est trop grand pour calculer avec. Corrigez-le, ou laissez la cellule vide.`,
  "no label": () =>
    "aucune colonne n’a été reconnue comme label. Choisissez celle qui dit la classe\u202f; une ligne de texte l’a avant une tabulation.",
  "nothing to learn from": () =>
    "à part label, groupes et noms, aucune colonne ne varie. Apportez des colonnes de nombres ou de catégories, ou choisissez-en une de phrases pour en apprendre.",
  "no common words": (of) =>
    `presque aucun mot de ${quoted(of.column)} n’est dans deux lignes. Choisissez une autre colonne\u202f; les mots doivent être séparés par des blancs.`,
  "too few rows": (of) => `il y a ${counted(of.found, "exemple")}, et il en faut au moins ${count(of.least)}. Ajoutez-en.`,
  "no labels": (of) =>
    "column" in of
      ? `la colonne de labels ${quoted(of.column)} est vide. Étiquetez des lignes, ou choisissez une autre colonne.`
      : "array" in of
        ? `le tableau ${quoted(of.array)} n’a pas de label. Étiquetez des lignes, ou choisissez un autre tableau.`
        : "aucun dossier ne dit de classe. Mettez les fichiers de chaque classe dans son propre dossier, et ceux sans label à côté de ces dossiers.",
  "one class": (of) => `tous les labels sont ${quoted(of.class)}. Ajoutez des exemples d’une autre classe, ou choisissez d’autres labels.`,
  "no class twice": (of) =>
    `moins de deux classes ${labelsIn(of)} ont deux exemples étiquetés, un pour apprendre et un pour le test. Étiquetez-en plus${
      "column" in of ? ", ou choisissez une autre colonne" : ""
    }.`,
  "numbers as labels": (of) =>
    `la colonne de labels ${quoted(of.column)} contient ${count(of.distinct)} nombres différents, qui mesurent quelque chose. Faites-en des classes, comme bas et haut, ou choisissez une autre colonne.`,
  "too many classes": (of) =>
    `il y a ${count(of.distinct)} classes ${labelsIn(of)}, et au plus ${count(of.most)} sont distinguées. Réunissez-en${
      "column" in of ? ", ou choisissez une autre colonne" : ""
    }.`,
  "no archive": (of) => noArchives[of.why],
  "unpacks to too much": (of) =>
    `décompressé, il a ${megabytes(of.bytes)}, et au plus ${megabytes(of.most)} sont lus. Relevez cette limite, ou retirez des fichiers.`,
  "unpacks to more than it says": () => "l’archive contient plus qu’elle ne l’annonce. Refaites-la.",
  array: (of) => `le tableau ${quoted(of.array)} ${arrayFaults[of.is](of.type ?? "")}`,
  "no inputs": (of) =>
    `aucun tableau d’exemples n’a été reconnu parmi ${listed(of.arrays)}. Nommez-le inputs ou X, avec un exemple par ligne, ou choisissez-en un.`,
  "no such array": (of) => `il n’y a pas de tableau ${quoted(of.array)}. Choisissez parmi ${listed(of.arrays)}.`,
  "no label array": () => "aucun tableau de labels n’a été reconnu. Nommez-le labels ou y, avec un label par ligne, ou choisissez-en un.",
  "array shape": (of) =>
    `le tableau ${quoted(of.array)} a la forme ${of.shape.join(" × ")}. Apportez lignes × colonnes pour un tableau de données, ou images × hauteur × largeur, avec 1 ou 3 canaux avant ou après celles-ci et 4 à 64 pixels de côté.`,
  "other length": (of) =>
    `le tableau ${quoted(of.array)} a ${counted(of.found, "label")} pour ${counted(of.expected, "exemple")}. Apportez un label par ligne.`,
  "array value": (of) =>
    `le tableau ${quoted(of.array)} contient ${numeral(of.found)} à la ligne ${count(of.row)}, comptée à partir de 0, là où il faut ${allowedValues[of.allowed]}. Corrigez-le.`,
  "labels are no classes": (of) =>
    `le tableau ${quoted(of.array)} contient ${plain(of.found)} à la ligne ${count(of.row)}, comptée à partir de 0. Apportez des nombres entiers à partir de 0 ou des noms, et −1 là où il n’y a pas de label.`,
  "no description": () =>
    `le contenu de ${aboutName} n’est pas ce qui y est écrit à l’export de tableaux. Exportez-les à nouveau, ou retirez-le.`,
  "nothing to read": (of) =>
    `aucun fichier n’y peut être lu\u00a0: ${counted(of.count, "fichier")} ${notRead[of.why].is}, comme ${listed(of.paths)}. ${notRead[of.why].remedy}.`,
};

const unused: Readonly<Record<Extract<OwnNote, { note: "unused" }>["why"], string>> = {
  empty: "il n’y a rien",
  id: "presque chaque ligne y a sa propre valeur",
  words: "ce sont des phrases",
  constant: "la même valeur est dans chaque ligne",
  "beside words": "on apprend des mots",
};

const rows = (number: number): string => counted(number, "ligne");

const notes: { readonly [K in OwnNote["note"]]: (of: Extract<OwnNote, { note: K }>) => string } = {
  encoding: (of) => `Le fichier est lu en ${encodings[of.encoding]}\u00a0: choisissez un autre encodage si des lettres semblent fausses.`,
  "no header": () => "La première ligne contient des valeurs, les colonnes sont donc numérotées\u00a0: indiquez-le si c’est un en-tête.",
  "decimal comma": (of) => `Les virgules sont lues comme signes décimaux dans ${listed(of.columns)}.`,
  "left out": (of) =>
    `${count(of.kept)} exemples sur ${count(of.of)} sont gardés, pris également dans chaque classe\u00a0: ${
      of.why === "bytes" ? "plus prendrait plus de mémoire que la limite ne le permet" : "c’est la limite"
    }.`,
  imputed: (of) => `${quoted(of.column)} manque dans ${rows(of.count)}\u00a0: la médiane, ${plain(of.median)}, en tient lieu.`,
  "no number": (of) =>
    `${quoted(of.column)} contient des nombres, sauf dans ${rows(of.count)} (ligne ${count(of.line)}\u00a0: ${quoted(of.found)})\u00a0: la médiane, ${plain(of.median)}, y est mise.`,
  "missing category": (of) => `${quoted(of.column)} manque dans ${rows(of.count)}\u00a0: c’est une catégorie à part.`,
  unused: (of) => `Non utilisé pour apprendre\u00a0: ${listed(of.columns)}, car ${unused[of.why]}.`,
  "rare categories": (of) =>
    `${counted(of.count, "ligne a une catégorie rare", "lignes ont des catégories rares")} de ${quoted(of.column)}\u00a0: toutes comptent comme une seule.`,
  unlabelled: (of) => `${count(of.of - of.count)} exemples sur ${count(of.of)} sont étiquetés\u00a0: les autres ne le sont pas.`,
  single: (of) =>
    `Un seul exemple est étiqueté ${listed(of.classes, "ou")}, trop peu pour apprendre et pour le test\u00a0: il compte comme non étiqueté.`,
  few: (of) =>
    `Moins de ${count(of.most)} exemples chacun sont étiquetés ${listed(of.classes, "ou")}\u00a0: ce qui est mesuré sur eux en dit peu.`,
  copies: (of) =>
    `${counted(of.count, "exemple en répète un autre", "exemples en répètent d’autres")}\u00a0: ${of.areApart ? "les exemples égaux servent tous à apprendre ou sont tous testés, si bien qu’aucun n’est testé dont une copie a servi à apprendre" : "une copie testée peut avoir servi à apprendre, et les exactitudes semblent meilleures qu’elles ne sont"}.`,
  contradictions: (of) =>
    `${counted(of.count, "exemple en répète un autre", "exemples en répètent d’autres")} avec un label différent\u00a0: personne ne peut avoir raison pour les deux.`,
  disguise: (of) =>
    `${quoted(of.column)} dit le label à elle seule dans ${percent(of.share)} des lignes\u00a0: laissez-la de côté si c’est le label en d’autres mots.`,
  "few groups": (of) =>
    `Il n’y a que ${counted(of.count, "groupe")}, et chacun sert en entier à apprendre ou au test\u00a0: choisissez une autre colonne si possible.`,
  cut: (of) =>
    `${counted(of.count, "exemple dépasse", "exemples dépassent")} ${counted(of.length, "mot")} et ${pluralOf(of.count, "est coupé", "sont coupés")} là.`,
  "no words": (of) => `${counted(of.count, "exemple est laissé", "exemples sont laissés")} de côté, sans aucun mot qu’ait un autre.`,
  vocabulary: (of) =>
    `${counted(of.known, "mot")} de deux exemples ou plus ont leur propre numéro, ${percent(of.share)} de tout ce qui est écrit.`,
  "cleaned labels": (of) =>
    `${counted(of.count, "label ne diffère", "labels ne diffèrent")} d’un autre que par ce qui ne se voit pas, et ${pluralOf(of.count, "compte", "comptent")} comme le même.`,
  "system files": (of) =>
    `${counted(of.count, "fichier", "fichiers")} que le système garde pour lui ${pluralOf(of.count, "est laissé", "sont laissés")} de côté.`,
  "not read": (of) =>
    `${counted(of.count, "fichier laissé", "fichiers laissés")} de côté\u00a0: ${notRead[of.why].is}, comme ${listed(of.paths)}. ${notRead[of.why].remedy} pour qu’ils soient lus.`,
  "changed images": (of) => `${counted(of.count, "fichier")} ${imageNews[of.change]}.`,
  "changed sounds": (of) => `${counted(of.count, "fichier")} ${soundNews[of.change](of.seconds)}.`,
  "cut to squares": (of) =>
    `De ${count(of.count)} ${pluralOf(of.count, "fichier", "fichiers")} sur ${count(of.of)}, le carré du milieu est pris, car hauteur et largeur y diffèrent.`,
  scaled: (of) =>
    `Les nombres des images vont de ${plain(of.least)} à ${plain(of.most)}\u00a0: ils sont étirés, pour que ces deux soient sombre et clair.`,
  tested: (of) => `${counted(of.count, "exemple est testé", "exemples sont testés")}, comme le fichier le dit.`,
  paper: (of) =>
    `La plupart des images sont ${edges[of.paper]} au bord, donc ${papers[of.paper]} compte comme papier\u00a0: choisissez l’autre si c’est faux.`,
};

const place = ({ file, line }: Pick<Fault, "file" | "line">): string => (line === undefined ? file : `${file}, ligne ${count(line)}`);

export const ownSentences: Translated<typeof english.ownSentences> = {
  encodings,
  delimiters,
  recognised,
  fault: (fault) => `${place(fault)}\u00a0: ${(faults[fault.fault] as (of: FaultOf) => string)(fault)}`,
  note: (note) => (notes[note.note] as (of: OwnNote) => string)(note),
};
