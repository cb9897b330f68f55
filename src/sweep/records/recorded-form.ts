/** What a file of recorded curves may say, where it comes from somebody else. */
import * as v from "valibot";
import { backendNames } from "../../shape/protocol";
import { recordedFormat } from "./recorded";

const most = 10_000;
const text = v.pipe(v.string(), v.maxLength(200));
const number = v.pipe(v.number(), v.minValue(0), v.maxValue(1e9));
const list = <S extends v.GenericSchema>(of: S) => v.pipe(v.array(of), v.maxLength(most));

const head = {
  format: v.literal(recordedFormat),
  data: text,
  machine: text,
  backend: v.picklist(backendNames),
  pool: number,
  test: number,
  labels: list(v.union([number, v.literal("all")])),
  seeds: list(number),
};
const link = v.pipe(v.string(), v.maxLength(most));
const series = {
  link,
  program: text,
  commit: text,
  date: v.pipe(text, v.isoDate()),
  steps: number,
  seconds: number,
  accuracy: list(list(v.nullable(v.union([number, v.literal("diverged")])))),
};

const numbered = { numbers: number, series: list(v.object({ ...series, fingerprint: text })) };

/** Of each version so far: see recorded.ts. */
export const recordedSchema = v.variant("formatVersion", [
  v.object({ ...head, formatVersion: v.literal(1), series: list(v.object(series)) }),
  v.object({ ...head, ...numbered, formatVersion: v.literal(2) }),
  v.object({ ...head, ...numbered, formatVersion: v.literal(3), conditions: link }),
]);
