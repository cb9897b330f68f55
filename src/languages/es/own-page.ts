import { counted, decimals, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/own-page";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const size = (bytes: number): string =>
  bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fkB` : `${decimals(bytes / 1e6, 1)}\u202fMB`;
const shortest = 8;
const called = ({ name, checksum }: { name: string; checksum: string }): string =>
  `«${name}» (suma de verificación ${checksum.slice(0, shortest)}…)`;

export const ownPageSentences: Translated<typeof english.ownPageSentences> = {
  title: "Datos propios",
  name: "Datos propios",
  tile: {
    kind: "propios",
    lesson:
      "Filas de una tabla, líneas de texto o una carpeta de imágenes o sonidos: soltarla, elegirla o pegarla. Se queda en este dispositivo.",
    none: "aún no se ha traído nada",
    kept: (sets) => `${counted(sets, "conjunto")} en este dispositivo`,
  },
  privacy: "Se leen en esta página y se guardan solo en este navegador: nada de ellos se envía a ninguna parte.",
  caps: ({ examples, bytes }) =>
    `CSV, TSV, columnas separadas por espacios, líneas JSON o líneas de texto; o imágenes (PNG, JPEG, GIF) o sonidos (WAV, y lo que este navegador decodifica de MP3, Ogg, FLAC y M4A), los de cada clase en su propia carpeta, como carpeta o archivo zip; o arrays de NumPy. Se toman como mucho ${counted(examples, "ejemplo")} y ${plain(bytes / 1e6)}\u202fMB, de cada clase según su proporción; ambos límites se pueden subir hasta lo que permita la memoria de este dispositivo.`,
  mostExamples: "máximo de ejemplos",
  mostMegabytes: "máximo de megabytes",
  pick: "Elegir un archivo",
  pickFolder: "Elegir una carpeta",
  drop: "o soltarlo en cualquier lugar de esta página, o pegar sus líneas:",
  paste: "Líneas que leer",
  readPasted: "Leer estas líneas",
  pastedName: "pasted.csv",
  severalName: "dropped.zip",
  reading: (name) => `${name} se está leyendo…`,
  died: (why) =>
    `Lo que lee archivos ha dejado de funcionar${why ? ` (${why})` : ""}: probar de nuevo, con un archivo menor si eso no basta.`,
  unreadable: (name, why) => `${name} no se puede leer: ${why}.`,

  preview: {
    cells: (name, rows) => `${name}: ${counted(rows, "fila")}; estas son las primeras`,
    examples: (name, examples) => `${name}: ${counted(examples, "ejemplo")}; estos son los primeros de cada clase`,
  },
  unlabelled: "sin etiqueta",
  ofClass: (examples) => count(examples),
  moreClasses: (classes) => `y ${counted(classes, "clase")} más`,
  seconds: "duración",
  ofSeconds: (seconds) => counted(seconds, "segundo"),
  side: "llevado a",
  pixels: (side) => `${side} × ${side} píxeles`,
  colours: "en",
  ofColours: { grey: "tonos de gris", colour: "color" },
  arrays: { inputs: "ejemplos en", labels: "etiquetas en" },
  noArray: "ninguno",
  paper: "el papel es",
  papers: { light: "lo claro", dark: "lo oscuro" },
  recognised: "leído como",
  choices: "Cómo se lee",
  roles: { label: "etiqueta", group: "agrupado por", id: "nombrado por", words: "palabras en" },
  none: { group: "nada", id: "nada", words: "ninguna columna" },
  delimiter: "separado por",
  decimal: "signo decimal",
  decimals: { comma: "coma", point: "punto" },
  encoding: "codificación",
  header: "la primera fila",
  headers: { names: "nombra las columnas", values: "contiene valores" },
  form: "forma",
  forms: { rows: "filas de celdas", objects: "objetos", lines: "líneas de texto" },
  classes: (names) => `${counted(names.length, "clase")}: ${names.slice(0, shortest).join(", ")}${names.length > shortest ? " …" : ""}.`,
  use: "Usar estos datos",
  using: "Se está leyendo todo…",
  fewTested: ({ tested, right, low, high }) =>
    `Solo se ${tested === 1 ? "prueba" : "prueban"} ${counted(tested, "ejemplo")}: con ${count(right)} ${pluralOf(right, "acierto", "aciertos")}, la exactitud podría ser cualquiera entre el ${percent(low, 0)} y el ${percent(high, 0)}. Hay que etiquetar más para saber algo.`,

  kept: "Guardado en este dispositivo",
  keptFacts: (of) =>
    `${counted(of.count, "ejemplo")}, ${count(of.labelled)} con etiqueta, en ${counted(of.classes, "clase")} · ${size(of.bytes)}`,
  take: "usar",
  onBench: "en el banco",
  save: "guardar el archivo",
  remove: "quitar",
  takeNamed: (name) => `usar ${name}`,
  saveNamed: (name) => `guardar el archivo ${name}`,
  removeNamed: (name) => `quitar ${name}`,
  removed: (name) => `${name} se ha quitado de este dispositivo.`,
  notKept: (name, why) => `${name} no se guarda en este dispositivo (${why}): desaparece al cerrar esta página, y se puede volver a traer.`,
  storage: (why) => `Lo guardado en este dispositivo no se puede leer (${why}).`,

  awaited: (of) =>
    `Este enlace trata de los datos propios ${called(of)}, que no están en este dispositivo. Soltar ese archivo en cualquier lugar de esta página, o elegirlo:`,
  choose: "Traer el archivo",
  awaitedHere: (of) => `El enlace abierto trata de ${called(of)}: traer ese archivo y leerlo como se leyó allí.`,
  another: ({ name, wanted }) =>
    `El enlace abierto trata de «${wanted}», y ${name} no es ese archivo, o se lee de otro modo. Se toma de todas formas.`,

  from: "Datos propios, leídos en este dispositivo.",
  read: "Tal como se leyó",
};
