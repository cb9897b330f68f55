/** How usual settings are chosen, by one rule for everybody, and what came out, as it lies in static-data/tuned/. */
import { dataSetEntry } from "../../data-sets/catalogue";
import type { Kind } from "../../shape/kind";
import { must } from "../../shape/must";
import { printValue, type Value } from "../../shape/params";
import { fetchStatic } from "../../shape/static-json";
import { linkOfSeries, type RecordedFile } from "./recorded";

/** One data set of each kind: a default may differ from kind to kind. */
export const tunedData = ["digits", "definitions", "spoken-digits", "breast-cancer", "two-moons"] as const;
/** No recorded run has one of these seeds. */
export const tunedSeeds = [901, 902, 903, 904, 905] as const;
/** It is a race: after so many seeds a setting that is more than `outBy`, a share of the validation examples, behind the best of its technique is not trained with the others. */
export const heats = [
  { seeds: 1, outBy: 0.05 },
  { seeds: 3, outBy: 0.02 },
] as const;
/** Labels a class. */
export const tunedLabels = 4;
/** Share of the validation examples by which another must be better than what was usual before. */
export const margin = 0.005;

/** One of the settings that were tried of a technique. */
export interface Tried {
  /** As links write them: of the parameters that were varied. */
  values: Readonly<Record<string, string>>;
  /** Share right on the validation examples, one for each seed; a run that diverged is right on none. */
  shares: readonly number[];
}

/** Those of a technique on the data of a file, in the order of the grid. */
export function triedOf(file: RecordedFile, technique: string): Tried[] {
  const all = file.series.flatMap((series) => {
    const text = new URLSearchParams(linkOfSeries(file, series));
    if (text.get("a") !== technique) return [];
    const own = [...text].flatMap(([key, value]) =>
      key.startsWith(`${technique}.`) ? [[key.slice(technique.length + 1), value] as const] : [],
    );
    return [{ own, shares: sharesOf(series.accuracy) }];
  });
  const isVaried = (name: string) => new Set(all.map(({ own }) => new Map(own).get(name))).size > 1;
  return all.map(({ own, shares }) => ({ values: Object.fromEntries(own.filter(([name]) => isVaried(name))), shares }));
}

/** Each seed's from the first on. */
export const sharesOf = (accuracy: RecordedFile["series"][number]["accuracy"]): number[] =>
  accuracy.flat().flatMap((cell) => (cell === null ? [] : cell === "diverged" ? 0 : cell));

/** Whether it is what the technique starts with. @param start of all its parameters */
export const isUsual = ({ values }: Tried, start: Readonly<Record<string, Value>>): boolean =>
  Object.entries(values).every(([name, value]) => start[name] !== undefined && printValue(start[name]) === value);

/** The data set that settings for a kind of data were tried on. */
export const tunedOn = (kind: Kind): string =>
  must(
    tunedData.find((id) => dataSetEntry(id)?.kind === kind),
    `data set of the kind “${kind}” to tune on`,
  );

/** @throws where it cannot be had */
export const fetchTuned = (kind: Kind): Promise<RecordedFile> => fetchStatic(`tuned/${tunedOn(kind)}.json`);
