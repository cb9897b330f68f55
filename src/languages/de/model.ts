import type { ModelAbout, ModelFault, ModelForm } from "../../shape/model";
import type * as english from "../../sentences/model";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { dative } from "./inflected";
import { judgedExamples } from "./judged";

const quoted = (name: string): string => `„${name}“`;
const sizes = (shape: readonly number[]): string => shape.join(" × ");
const otherList = (whose: string, { of, wanted }: { of: string; wanted: string }): string =>
  `unter ${whose} steht ${quoted(of)}, wo diese Daten ${quoted(wanted)} haben. Die Daten wählen, mit denen es trainiert wurde.`;

const faults: { readonly [K in ModelFault["fault"]]: (of: Extract<ModelFault, { fault: K }>) => string } = {
  "no model": () => "das ist kein Modell, das hier gespeichert wurde. Eine Datei wählen, die es ist; sie endet auf .safetensors.",
  cut: (of) => `die Datei hat ${count(of.found)} Bytes, und ${count(of.expected)} sollten es sein. Noch einmal kopieren oder speichern.`,
  damaged: (of) => `was an der Stelle ${quoted(of.where)} steht, passt nicht zum Rest der Datei. Das Modell noch einmal speichern.`,
  "other program": (of) =>
    `eine andere Version dieses Programms hat es gespeichert (${quoted(of.format)}). Mit dieser noch einmal trainieren und speichern.`,
  "other kind": (of) => `es liest Daten der Art ${quoted(of.of)}, und diese sind von der Art ${quoted(of.wanted)}. Daten jener Art wählen.`,
  "other shape": (of) =>
    `es liest Beispiele aus ${sizes(of.of)} Zahlen, und diese haben ${sizes(of.wanted)}. Die Daten wählen, mit denen es trainiert wurde.`,
  "other classes": (of) => otherList("seinen Klassen", of),
  "other columns": (of) => otherList("seinen Spalten", of),
  "other words": (of) => otherList("seinen Wörtern", of),
  failed: (of) => of.why,
};

const columnOf = ({ name, categories }: NonNullable<ModelAbout["columns"]>[number]): string =>
  categories ? `${name} (eine Stelle in ${categories.join(", ")}, ab 0 gezählt)` : name;

const forms: Readonly<Record<ModelForm, string>> = { safetensors: "safetensors", onnx: "ONNX" };

export const modelSentences: Translated<typeof english.modelSentences> = {
  title: "Was es gelernt hat",
  explained:
    "Von den Eingaben eines Beispiels bis zu seinen Wahrscheinlichkeiten und Merkmalen, mit allem, was unterwegs skaliert oder nachgeschlagen wird. Safetensors werden hier und im Terminal wieder geladen; ONNX läuft anderswo. Beides nennt Klassen, Spalten und Wörter und enthält die Beispiele eines Verfahrens, das mit ihnen vergleicht: vor dem Weitergeben bedenken.",
  save: ({ name, form }) => `${name} als ${forms[form]}`,
  load: "Ein gespeichertes Modell laden",
  coming: "Es wird ausgearbeitet …",
  failed: ({ name, fault }) => `${name}: ${modelSentences.fault(fault)}`,
  unreadable: ({ name, why }) => `${name} ist nicht zu lesen: ${why}`,
  judged: ({ name, step, labelled, right, judged, by }) =>
    `${name} nach ${count(step)} Schritten mit ${count(labelled)} Labels sagt ${percent(right / judged)} von ${count(judged)} ${dative(judgedExamples[by])} richtig vorher.`,
  mayHaveLearned: "Es sind andere, als beim Training dafür zurückgehalten wurden: Aus einigen davon kann es gelernt haben.",
  guesses: "Seine Vorhersagen als CSV",
  fault: (fault) => (faults[fault.fault] as (of: ModelFault) => string)(fault),
  about: ({ technique, labelled, step, link }) =>
    `${technique} nach ${count(step)} Schritten, mit ${count(labelled)} Labels, trainiert von Labelscape: ${link}`,
  inputs: ({ columns, vocabulary, shape }) =>
    [
      `Beispiele aus ${sizes(shape)} Zahlen, wie der Datensatz sie hat und das Programm im Terminal sie exportiert (inputs.npy): Skaliert und nachgeschlagen wird im Modell.`,
      ...(columns ? [`Spalten: ${columns.map(columnOf).join("; ")}.`] : []),
      ...(vocabulary ? ["Nummern der Wörter im Vokabular der Metadaten; 0 ist keines, 1 ein Wort, das nicht darin steht."] : []),
    ].join(" "),
  probabilities: ({ classes }) =>
    `Eine für jede Klasse: ${classes.join(", ")}. Alle sind 0, wo nichts, was von den Labels bekannt ist, ein Beispiel erreicht.`,
  features: "Woraus die Klassen abgelesen werden.",
};
