/** What a contestant makes of every example, as a table for spreadsheets and statistics programs: one row an example. */
import { csvFormatRows } from "d3";
import type { Judge } from "../../shape/protocol";
import type { Described } from "../../shape/question";
import { guard } from "./formula-guard";

/** To so many digits, which is what single precision has of them. */
const digits = 6;

/**
 * Columns: `example` counts from 1, `id` its own name where it has one, `part` pool, test, validation or new, `class` the true one, `label` the one
 * that its label names, empty where it is hidden, `guess`, `right` 1 or 0 and empty where nobody knows the class, `confidence` a share, `f1` to `fN` its features.
 * @param classes by their number; strangers' come after those that are asked for
 */
export function predictionsCsv(all: Described, classes: readonly string[], judged: Judge | "new"): string {
  const { labels, split, visible, predictions, confidence, features, width, names } = all;
  const nameOf = (label: number) => guard(classes[label] ?? "");
  const number = (value: number) => String(Number(value.toPrecision(digits)));
  const head = ["example", ...(names ? ["id"] : []), "part", "class", "label", "guess", "right", "confidence"];
  const columns = Array.from({ length: width }, (_, i) => `f${i + 1}`);
  const rows = Array.from(labels, (label, i) => [
    String(i + 1),
    ...(names ? [guard(names[i]!)] : []),
    split[i] ? judged : "pool",
    nameOf(label),
    visible[i]! < 0 ? "" : nameOf(visible[i]!),
    nameOf(predictions[i]!),
    label < classes.length ? String(Number(predictions[i] === label)) : "",
    number(confidence[i]!),
    ...Array.from(features.subarray(i * width, (i + 1) * width), number),
  ]);
  return `${csvFormatRows([[...head, ...columns], ...rows])}\n`;
}
