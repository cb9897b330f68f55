/** Where the runs of a chart were made: so many by each machine and program. */
import { group } from "d3";
import type { RunRecord } from "../../shape/record";

export interface Source extends Pick<RunRecord, "origin" | "device" | "backend" | "version"> {
  commits: readonly string[];
  count: number;
  /** When the first of them ended, and the last, in milliseconds since 1970. */
  from: number;
  to: number;
}

/** This device is one, whatever has computed. */
const nameOf = ({ origin, device, backend, version }: Omit<Source, "commits" | "count" | "from" | "to">): string =>
  origin === "here" ? origin : JSON.stringify([origin, device, backend, version]);

export const sourcesIn = (runs: readonly RunRecord[]): Source[] =>
  joined(runs.map(({ commit, at, ...run }) => ({ ...run, commits: commit === undefined ? [] : [commit], count: 1, from: at, to: at })));

/** The same machine and program is named once. */
export const joined = (sources: readonly Source[]): Source[] =>
  [...group(sources, nameOf).values()].map((same) => {
    const { origin, device, backend, version } = same[0]!;
    return {
      ...{ origin, device, backend, version },
      commits: [...new Set(same.flatMap(({ commits }) => commits))],
      count: same.reduce((sum, { count }) => sum + count, 0),
      from: same.reduce((least, { from }) => Math.min(least, from), Infinity),
      to: same.reduce((most, { to }) => Math.max(most, to), -Infinity),
    };
  });
