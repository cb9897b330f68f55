import type { ModelAbout, ModelFault, ModelForm } from "../../shape/model";
import type * as english from "../../sentences/model";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { judgedExamples } from "./judged";

const quoted = (name: string): string => `«${name}»`;
const sizes = (shape: readonly number[]): string => shape.join(" × ");
const otherList = (what: string, { of, wanted }: { of: string; wanted: string }): string =>
  `sus ${what} tienen ${quoted(of)} donde estos datos tienen ${quoted(wanted)}. Elegir los datos con los que se entrenó.`;

const faults: { readonly [K in ModelFault["fault"]]: (of: Extract<ModelFault, { fault: K }>) => string } = {
  "no model": () => "no es un modelo guardado aquí. Elegir un archivo que lo sea, acabado en .safetensors.",
  cut: (of) => `el archivo tiene ${count(of.found)} bytes y debería tener ${count(of.expected)}. Copiarlo o guardarlo de nuevo.`,
  damaged: (of) => `lo que hay en ${quoted(of.where)} no encaja con el resto del archivo. Guardar de nuevo el modelo.`,
  "other program": (of) => `lo guardó otra versión de este programa (${quoted(of.format)}). Entrenarlo y guardarlo de nuevo con esta.`,
  "other kind": (of) => `lee datos del tipo ${quoted(of.of)}, y estos son del tipo ${quoted(of.wanted)}. Elegir datos de aquel tipo.`,
  "other shape": (of) =>
    `lee ejemplos de ${sizes(of.of)} números, y estos tienen ${sizes(of.wanted)}. Elegir los datos con los que se entrenó.`,
  "other classes": (of) => otherList("clases", of),
  "other columns": (of) => otherList("columnas", of),
  "other words": (of) => otherList("palabras", of),
  failed: (of) => of.why,
};

const columnOf = ({ name, categories }: NonNullable<ModelAbout["columns"]>[number]): string =>
  categories ? `${name} (un lugar en ${categories.join(", ")}, contado desde 0)` : name;

const forms: Readonly<Record<ModelForm, string>> = { safetensors: "safetensors", onnx: "ONNX" };

export const modelSentences: Translated<typeof english.modelSentences> = {
  title: "Lo que ha aprendido",
  explained:
    "Desde las entradas de un ejemplo hasta sus probabilidades y características, con todo lo que se escala o se busca por el camino. Los safetensors se vuelven a cargar aquí y en el terminal; ONNX funciona en otros sitios. Ambos nombran clases, columnas y palabras, y contienen los ejemplos si el método compara con ellos: conviene tenerlo en cuenta antes de compartirlos.",
  save: ({ name, form }) => `${name} como ${forms[form]}`,
  load: "Cargar un modelo guardado",
  coming: "Se está calculando…",
  failed: ({ name, fault }) => `${name}: ${modelSentences.fault(fault)}`,
  unreadable: ({ name, why }) => `${name} no se puede leer: ${why}`,
  judged: ({ name, step, labelled, right, judged, by }) =>
    `${name}, tras ${count(step)} pasos con ${count(labelled)} etiquetas, acierta el ${percent(right / judged)} de ${count(judged)} ${judgedExamples[by]}.`,
  mayHaveLearned: "No son los que se reservaron para ello al entrenarlo: puede haber aprendido de algunos.",
  guesses: "Sus predicciones en CSV",
  fault: (fault) => (faults[fault.fault] as (of: ModelFault) => string)(fault),
  about: ({ technique, labelled, step, link }) =>
    `${technique} tras ${count(step)} pasos, con ${count(labelled)} etiquetas, entrenado por Labelscape: ${link}`,
  inputs: ({ columns, vocabulary, shape }) =>
    [
      `Ejemplos de ${sizes(shape)} números tal como los tiene el conjunto de datos y los exporta el programa (inputs.npy): lo que se escala o se busca, se hace dentro.`,
      ...(columns ? [`Columnas: ${columns.map(columnOf).join("; ")}.`] : []),
      ...(vocabulary ? ["Números de palabras del vocabulario de los metadatos; 0 es ninguna, 1 una palabra que no está en él."] : []),
    ].join(" "),
  probabilities: ({ classes }) =>
    `Una por clase: ${classes.join(", ")}. Todas son 0 donde a un ejemplo no le llega nada de lo que se sabe de las etiquetas.`,
  features: "De lo que se leen las clases.",
};
