import type { Encoding, NoText } from "../../shape/file-text";
import { aboutName, type Recognised } from "../../shape/own";
import type { Delimiter, Paper } from "../../shape/own-choices";
import type { Fault, FaultOf, LabelsIn } from "../../shape/own-faults";
import type { ImageNews, NotRead, OwnNote, SoundNews } from "../../shape/own-notes";
import type * as english from "../../sentences/own";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const encodings: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 little-endian",
  "utf-16be": "UTF-16 big-endian",
  "windows-1252": "Windows-1252 (Latin-1)",
};

const delimiters: Readonly<Record<Delimiter, string>> = {
  ",": "coma",
  ";": "punto y coma",
  "\t": "tabulador",
  "|": "barra vertical",
  " ": "espacio",
};

const recognised: Readonly<Record<Recognised, string>> = {
  number: "números",
  category: "categorías",
  words: "frases",
  id: "un valor por fila",
  empty: "nada",
};

const noTexts: Readonly<Record<NoText, string>> = {
  packed: "está comprimido. Descomprimirlo.",
  archive: "es un libro de cálculo, o un archivo comprimido sin imágenes, sonidos ni arrays. Guardar su tabla como CSV, o descomprimirlo.",
  workbook: "es un libro de cálculo. Guardar su tabla como CSV.",
  "utf-32": "está escrito en UTF-32. Guardarlo como UTF-8.",
  picture: "es una sola imagen. Traer una carpeta o un archivo zip con muchas, las de cada clase en su propia carpeta.",
  recording: "es una grabación. Traer filas o líneas: CSV, TSV, líneas JSON o líneas sin más.",
  document: "es un documento o una página con marcado. Guardar su tabla como CSV.",
  unknown: "contiene bytes que no son texto. Guardarlo como CSV en UTF-8, o elegir otra codificación.",
};

/** Of one file and of several: what stands after “1 archivo” and “3 archivos”. */
type Forms = readonly [one: string, many: string];
const both = (words: string): Forms => [words, words];

const notRead: Readonly<Record<NotRead, { is: Forms; remedy: string }>> = {
  webp: { is: both("en WebP"), remedy: "Guardar como PNG o JPEG" },
  avif: { is: both("en AVIF o HEIC"), remedy: "Guardar como PNG o JPEG" },
  tiff: { is: both("en TIFF"), remedy: "Guardar como PNG o JPEG" },
  bmp: { is: both("en BMP"), remedy: "Guardar como PNG o JPEG" },
  svg: { is: both("en SVG, que se dibuja y no tiene píxeles"), remedy: "Guardar como PNG" },
  html: {
    is: ["que es una página con marcado, diga lo que diga su nombre", "que son páginas con marcado, digan lo que digan sus nombres"],
    remedy: "Guardar la propia imagen, como PNG o JPEG",
  },
  ogg: {
    is: both("en Ogg, que decodifica un navegador, pero aquí solo se lee WAV"),
    remedy: "Guardar como WAV, por ejemplo con ffmpeg -i one.ogg one.wav",
  },
  mp3: {
    is: both("en MP3, que decodifica un navegador, pero aquí solo se lee WAV"),
    remedy: "Guardar como WAV, por ejemplo con ffmpeg -i one.mp3 one.wav",
  },
  flac: {
    is: both("en FLAC, que decodifica un navegador, pero aquí solo se lee WAV"),
    remedy: "Guardar como WAV, por ejemplo con ffmpeg -i one.flac one.wav",
  },
  m4a: {
    is: both("en MPEG-4, que decodifica un navegador, pero aquí solo se lee WAV"),
    remedy: "Guardar como WAV, por ejemplo con ffmpeg -i one.m4a one.wav",
  },
  "not decoded": { is: both("dañado o en una forma que este navegador no decodifica"), remedy: "Guardar como WAV" },
  aiff: { is: both("en AIFF"), remedy: "Guardar como WAV" },
  other: { is: both("de un tipo que aquí no se lee"), remedy: "Traer PNG, JPEG, GIF o WAV" },
  broken: { is: ["dañado", "dañados"], remedy: "Guardar de nuevo, o copiar otra vez del origen" },
  "too many pixels": { is: both("de más de 40 megapíxeles"), remedy: "Reducir su tamaño" },
  "too long": { is: both("de más de un minuto"), remedy: "Cortar en partes, cada una un ejemplo" },
  silent: { is: both("en silencio"), remedy: "Grabar de nuevo" },
  "packed samples": { is: both("WAV con muestras comprimidas"), remedy: "Guardar como WAV con PCM de 16 bits" },
  "interlaced bits": { is: both("PNG entrelazado de menos de 8 bits"), remedy: "Guardar sin entrelazado" },
};

const imageNews: Readonly<Record<ImageNews, Forms>> = {
  transparent: ["con partes transparentes, que se muestran sobre blanco", "con partes transparentes, que se muestran sobre blanco"],
  deep: both("de 16 bits por color, de los que se conservan los 8 superiores"),
  inks: [
    "en las tintas de imprenta (CMYK), convertido a rojo, verde y azul sin perfil",
    "en las tintas de imprenta (CMYK), convertidos a rojo, verde y azul sin perfil",
  ],
  frames: ["animado: se toma el primer fotograma", "animados: se toma el primer fotograma"],
  turned: ["enderezado, según anotó la cámara cómo se sostenía", "enderezados, según anotó la cámara cómo se sostenía"],
};

const soundNews: Readonly<Record<SoundNews, (seconds: number) => Forms>> = {
  channels: () => both("en estéreo o con más canales, de los que se toma la media"),
  loudest: (seconds) => both(`de más de ${counted(seconds, "segundo")}: se toma la parte más fuerte de esa duración`),
  short: (seconds) => [
    `de menos de ${counted(seconds, "segundo")}, puesto entre silencios`,
    `de menos de ${counted(seconds, "segundo")}, puestos entre silencios`,
  ],
};

const papers: Readonly<Record<Paper, { edges: string; paper: string }>> = {
  light: { edges: "claras", paper: "lo claro" },
  dark: { edges: "oscuras", paper: "lo oscuro" },
};

const mostListed = 6;
const quoted = (name: string): string => `«${name}»`;

/** «a», «b» y 3 más */
function listed(names: readonly string[], word = "y"): string {
  const shown = names.slice(0, mostListed).map(quoted);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} ${word} ${count(more)} más`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} ${word} ${shown.at(-1)}` : (shown[0] ?? "");
}

const megabytes = (bytes: number): string => `${plain(bytes / 1e6)}\u202fMB`;
const of = (number: number, [one, many]: Forms): string => (number === 1 ? one : many);
const counted = (number: number, one: string, many = `${one}s`): string => `${count(number)} ${of(number, [one, many])}`;

const noArchives: Readonly<Record<Extract<FaultOf, { fault: "no archive" }>["why"], string>> = {
  broken: "el archivo comprimido está dañado o incompleto. Copiarlo otra vez, o comprimirlo de nuevo.",
  locked: "el archivo comprimido está protegido con contraseña. Comprimirlo sin ella.",
  method: "el archivo está comprimido de un modo que aquí no se lee. Comprimirlo como zip con el deflate habitual.",
};

const arrayFaults: Readonly<Record<Extract<FaultOf, { fault: "array" }>["is"], (type: string) => string>> = {
  broken: () => "está dañado o incompleto. Guardarlo de nuevo.",
  records: () => "contiene registros de varios valores. Guardar cada uno como un array propio.",
  objects: () => "contiene objetos de pickle, que al leerse pueden hacer cualquier cosa. Guardar números: array.astype('float32').",
  "big-endian": () => "tiene primero el último byte de cada número. Guardarlo como array.astype('<f4').",
  Fortran: () => "está escrito columna por columna. Guardarlo como numpy.ascontiguousarray(array).",
  "another type": (type) => `contiene números del tipo ${quoted(type)}. Guardarlo como array.astype('float32').`,
};

const allowedValues: Readonly<Record<Extract<FaultOf, { fault: "array value" }>["allowed"], string>> = {
  finite: "un número finito",
  "0 to 1": "un número de 0 a 1",
  listed: "un lugar de la lista correspondiente",
};

/** As NumPy calls what is no number. */
const numeral = (value: number): string => (Number.isFinite(value) ? plain(value) : Number.isNaN(value) ? "NaN" : "inf");

const labelsIn = (labels: LabelsIn): string =>
  "column" in labels ? `de ${quoted(labels.column)}` : "array" in labels ? `de ${quoted(labels.array)}` : "según las carpetas";

const faults: { readonly [K in FaultOf["fault"]]: (of: Extract<FaultOf, { fault: K }>) => string } = {
  empty: () => "el archivo está vacío. Elegir otro.",
  "too large": (one) =>
    `el archivo tiene ${megabytes(one.bytes)}, y se leen como mucho ${megabytes(one.most)}. Subir ese límite, o cortar el archivo en partes.`,
  "no text": (one) => noTexts[one.is],
  "no rows": () => "hay un encabezado y ninguna fila debajo. Añadir filas, o indicar que la primera fila no es un encabezado.",
  "one column": (one) => `con ${delimiters[one.delimiter]} entre las celdas hay una sola columna. Elegir otro separador.`,
  ragged: (one) =>
    `${counted(one.found, "valor", "valores")} donde la primera fila tiene ${count(one.expected)}. ${
      one.found < one.expected
        ? "Añadir el valor que falta o quitar la línea"
        : "Poner entre comillas el valor que contiene el separador, o quitar lo que sobra"
    }.`,
  "open quote": () => 'aquí se abren comillas que no se cierran. Cerrarlas, o escribir "" para unas comillas dentro de un valor.',
  "stray quote": () => 'un valor entre comillas sigue tras las comillas de cierre. Escribir "" para unas comillas dentro de un valor.',
  "no JSON": () => "esto no es JSON. Escribir un objeto por línea o una lista de objetos, y null donde falte un valor.",
  "no object": () => "esto no es un objeto con un valor por columna. Escribir un objeto por línea, o una lista de objetos.",
  nested: (one) => `${quoted(one.column)} contiene una lista o un objeto. Dar a cada uno de sus valores una columna propia, u omitirlo.`,
  "too many columns": (one) => `hay ${count(one.found)} columnas, y se leen como mucho ${count(one.most)}. Omitir las que menos digan.`,
  "no such column": (one) => `no hay ninguna columna ${quoted(one.column)}. Elegir una de ${listed(one.columns)}.`,
  "same choice twice": (one) => `la columna ${quoted(one.column)} se ha elegido para dos cosas. Elegir otra para una de ellas.`,
  "too large a number": (one) =>
    `${quoted(one.found)} en la columna ${quoted(one.column)} es demasiado grande para calcular. Corregirlo, o dejar la celda vacía.`,
  "no label": () =>
    "no se ha reconocido ninguna columna como etiqueta. Elegir la que dice la clase; en una línea de texto va delante de un tabulador.",
  "nothing to learn from": () =>
    "aparte de etiqueta, grupos y nombres, ninguna columna varía. Traer columnas de números o categorías, o elegir una de frases de la que aprender.",
  "no common words": (one) =>
    `casi ninguna palabra de ${quoted(one.column)} está en dos filas. Elegir otra columna; las palabras deben estar separadas por espacios.`,
  "too few rows": (one) => `hay ${counted(one.found, "ejemplo")}, y el mínimo es ${count(one.least)}. Añadir más.`,
  "no labels": (one) =>
    "column" in one
      ? `la columna de etiquetas ${quoted(one.column)} está vacía. Etiquetar algunas filas, o elegir otra columna.`
      : "array" in one
        ? `el array ${quoted(one.array)} no tiene ninguna etiqueta. Etiquetar algunas filas, o elegir otro array.`
        : "ninguna carpeta dice una clase. Poner los archivos de cada clase en su propia carpeta, y los que no tienen etiqueta junto a ellas.",
  "one class": (one) => `todas las etiquetas son ${quoted(one.class)}. Añadir ejemplos de otra clase, o elegir otras etiquetas.`,
  "no class twice": (one) =>
    `menos de dos clases ${labelsIn(one)} tienen dos ejemplos etiquetados, uno para aprender y otro para probar. Etiquetar más${
      "column" in one ? ", o elegir otra columna" : ""
    }.`,
  "numbers as labels": (one) =>
    `la columna de etiquetas ${quoted(one.column)} contiene ${count(one.distinct)} números distintos, que miden algo. Hacer clases con ellos, como bajo y alto, o elegir otra columna.`,
  "too many classes": (one) =>
    `hay ${count(one.distinct)} clases ${labelsIn(one)}, y se distinguen como mucho ${count(one.most)}. Juntar algunas${
      "column" in one ? ", o elegir otra columna" : ""
    }.`,
  "no archive": (one) => noArchives[one.why],
  "unpacks to too much": (one) =>
    `descomprimido tiene ${megabytes(one.bytes)}, y se leen como mucho ${megabytes(one.most)}. Subir ese límite, o sacar algunos archivos.`,
  "unpacks to more than it says": () => "contiene más de lo que dice de sí mismo. Comprimirlo de nuevo.",
  array: (one) => `el array ${quoted(one.array)} ${arrayFaults[one.is](one.type ?? "")}`,
  "no inputs": (one) =>
    `entre ${listed(one.arrays)} no se ha reconocido ningún array de ejemplos. Llamarlo inputs o X, con un ejemplo por fila, o elegir uno.`,
  "no such array": (one) => `no hay ningún array ${quoted(one.array)}. Elegir uno de ${listed(one.arrays)}.`,
  "no label array": () => "no se ha reconocido ningún array de etiquetas. Llamarlo labels o y, con una etiqueta por fila, o elegir uno.",
  "array shape": (one) =>
    `el array ${quoted(one.array)} tiene la forma ${one.shape.join(" × ")}. Traer filas × columnas para una tabla, o imágenes × alto × ancho, con 1 o 3 canales antes o después y de 4 a 64 píxeles por lado.`,
  "other length": (one) =>
    `el array ${quoted(one.array)} tiene ${counted(one.found, "etiqueta")} para ${counted(one.expected, "ejemplo")}. Traer una etiqueta por fila.`,
  "array value": (one) =>
    `el array ${quoted(one.array)} contiene ${numeral(one.found)} en la fila ${count(one.row)}, contando desde 0, donde se espera ${allowedValues[one.allowed]}. Corregirlo.`,
  "labels are no classes": (one) =>
    `el array ${quoted(one.array)} contiene ${plain(one.found)} en la fila ${count(one.row)}, contando desde 0. Traer números enteros desde 0 o nombres, y −1 donde no haya etiqueta.`,
  "no description": () => `lo que hay en ${aboutName} no es lo que se escribe ahí al exportar arrays. Exportarlos de nuevo, u omitirlo.`,
  "nothing to read": (one) =>
    `no se puede leer ningún archivo de los que contiene: ${counted(one.count, "archivo")} ${of(one.count, notRead[one.why].is)}, como ${listed(one.paths)}. ${notRead[one.why].remedy}.`,
};

const unused: Readonly<Record<Extract<OwnNote, { note: "unused" }>["why"], string>> = {
  empty: "ahí no hay nada",
  id: "ahí casi cada fila tiene un valor propio",
  words: "ahí hay frases",
  constant: "todas las filas tienen el mismo valor",
  "beside words": "se aprende de las palabras",
};

const rows = (number: number): string => counted(number, "fila");

const notes: { readonly [K in OwnNote["note"]]: (of: Extract<OwnNote, { note: K }>) => string } = {
  encoding: (one) => `El archivo se lee como ${encodings[one.encoding]}: elegir otra codificación si las letras se ven mal.`,
  "no header": () => "La primera fila contiene valores, así que las columnas se numeran: indicarlo si es un encabezado.",
  "decimal comma": (one) => `Las comas se leen como signos decimales en ${listed(one.columns)}.`,
  "left out": (one) =>
    `Se conservan ${count(one.kept)} de ${counted(one.of, "ejemplo")}, tomados por igual de cada clase: ${
      one.why === "bytes" ? "más ocuparían más memoria de la que permite el límite" : "ese es el límite"
    }.`,
  imputed: (one) => `${quoted(one.column)} falta en ${rows(one.count)}: la sustituye la mediana, ${plain(one.median)}.`,
  "no number": (one) =>
    `${quoted(one.column)} contiene números, pero no en ${rows(one.count)} (línea ${count(one.line)}: ${quoted(one.found)}): ahí va la mediana, ${plain(one.median)}.`,
  "missing category": (one) => `${quoted(one.column)} falta en ${rows(one.count)}: es una categoría propia.`,
  unused: (one) => `No se aprende de ${listed(one.columns)}, pues ${unused[one.why]}.`,
  "rare categories": (one) =>
    `${counted(one.count, "fila tiene una categoría rara", "filas tienen categorías raras")} de ${quoted(one.column)}: todas ellas cuentan como una.`,
  unlabelled: (one) => `Con etiqueta, ${count(one.of - one.count)} de ${counted(one.of, "ejemplo")}: los demás no la tienen.`,
  single: (one) =>
    `Con la etiqueta ${listed(one.classes, "o")} hay un solo ejemplo, muy poco para aprender y para probar: cuenta como sin etiqueta.`,
  few: (one) =>
    `Con la etiqueta ${listed(one.classes, "o")} hay menos de ${count(one.most)} ejemplos por clase: lo que se mida en ellos dice poco.`,
  copies: (one) =>
    `${counted(one.count, "ejemplo repite", "ejemplos repiten")} uno anterior: ${one.areApart ? "los iguales se aprenden todos o se prueban todos, de modo que no se prueba ninguno de cuya copia se haya aprendido" : "de una copia que se prueba quizá se haya aprendido, y las exactitudes parecen mejores de lo que son"}.`,
  contradictions: (one) =>
    `${counted(one.count, "ejemplo repite", "ejemplos repiten")} uno anterior con otra etiqueta: nadie puede acertar ambos.`,
  disguise: (one) =>
    `${quoted(one.column)} revela por sí sola la etiqueta en el ${percent(one.share)} de las filas: omitirla si es la etiqueta dicha con otras palabras.`,
  "few groups": (one) =>
    `Hay solo ${counted(one.count, "grupo")}, y de cada uno se aprende o se prueba entero: elegir otra columna si se puede.`,
  cut: (one) =>
    `${counted(one.count, "ejemplo tiene", "ejemplos tienen")} más de ${counted(one.length, "palabra")} y se ${of(one.count, ["corta", "cortan"])} ahí.`,
  "no words": (one) => `${counted(one.count, "ejemplo se omite", "ejemplos se omiten")}, sin ninguna palabra que tenga otro.`,
  vocabulary: (one) =>
    `${counted(one.known, "palabra")} de dos ejemplos o más ${of(one.known, ["tiene", "tienen"])} número propio, el ${percent(one.share)} de todo lo escrito.`,
  "cleaned labels": (one) =>
    `${counted(one.count, "etiqueta difiere", "etiquetas difieren")} de otra solo en lo que no se ve, y ${of(one.count, ["cuenta", "cuentan"])} como la misma.`,
  "system files": (one) => `${counted(one.count, "archivo propio del sistema se omite", "archivos propios del sistema se omiten")}.`,
  "not read": (one) =>
    `${counted(one.count, "archivo omitido", "archivos omitidos")}, ${of(one.count, notRead[one.why].is)}, como ${listed(one.paths)}. ${notRead[one.why].remedy} para que se lean.`,
  "changed images": (one) => `${counted(one.count, "archivo")} ${of(one.count, imageNews[one.change])}.`,
  "changed sounds": (one) => `${counted(one.count, "archivo")} ${of(one.count, soundNews[one.change](one.seconds))}.`,
  "cut to squares": (one) =>
    `De ${count(one.count)} de ${counted(one.of, "archivo")} se toma el cuadrado central, pues no son tan altos como anchos.`,
  scaled: (one) =>
    `Los números de las imágenes van de ${plain(one.least)} a ${plain(one.most)}: se estiran para que estos sean oscuro y claro.`,
  tested: (one) => `${counted(one.count, "ejemplo se prueba", "ejemplos se prueban")}, como dice el archivo.`,
  paper: (one) =>
    `La mayoría de las imágenes son ${papers[one.paper].edges} en los bordes, así que ${papers[one.paper].paper} cuenta como papel: elegir lo otro si no es así.`,
};

/** Where it stands. */
const place = ({ file, line }: Pick<Fault, "file" | "line">): string => (line === undefined ? file : `${file}, línea ${count(line)}`);

export const ownSentences: Translated<typeof english.ownSentences> = {
  encodings,
  delimiters,
  recognised,
  fault: (fault) => `${place(fault)}: ${(faults[fault.fault] as (of: FaultOf) => string)(fault)}`,
  note: (note) => (notes[note.note] as (of: OwnNote) => string)(note),
};
