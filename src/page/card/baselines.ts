/**
 * What was measured of each data set beforehand, as it lies in static-data/baselines/: how many examples each class has, and how far logistic
 * regression comes on what nothing was learned of.
 */
import { fetchStatic } from "../../shape/static-json";

/** Under one number of labels. */
export interface Reached {
  labelled: number;
  /** Shares of the test examples that are right: one for each seed, or one where all seeds are the same. */
  accuracy: readonly number[];
}

export interface Measured {
  /** Hash of the arrays that it was made of. */
  bytes: string;
  /** The program and its version. */
  by: string;
  /** How many of each class may be learned from, and are tested on; of made data with the first seed. */
  pool: readonly number[];
  test: readonly number[];
  /** The fewest labels first. */
  reached: readonly Reached[];
}

export const baselinesFormat = "labelscape-baselines";

export interface BaselinesFile {
  format: typeof baselinesFormat;
  formatVersion: 1;
  seeds: readonly number[];
  /** By the id of the data set. */
  of: Readonly<Record<string, Measured>>;
}

let asked: Promise<BaselinesFile> | undefined;

/** Asked for once. @throws where it cannot be had; the next one asks again */
export function fetchBaselines(): Promise<BaselinesFile> {
  asked ??= fetchStatic<BaselinesFile>("baselines/baselines.json");
  asked.catch(() => (asked = undefined));
  return asked;
}
