/** The maps of a run's drawn examples, from report to report, in the place of the features that they are made of. */
import { sizeOf } from "../shape/data-set";
import type { Maps } from "../shape/checkpoint";
import type { Report } from "../shape/report";
import { byCosine, nearestRows, shareKept } from "./nearest-rows";
import { beginAt, goOn, neighbourCount, withGuests } from "./neighbour-map";
import { project } from "./projection";

/** Where points lie as they are, and the part of the plane that is shown. */
export interface Plane {
  points: Float32Array;
  extent: readonly number[];
}

type Told = readonly [name: string, shape: readonly number[], values: ArrayLike<number>];

export class Atlas {
  /** What is on the last maps, for those that begin where it ends. */
  maps: Maps | undefined;
  #plane: Plane | undefined;
  #sample: number;
  #told: readonly Told[] = [];

  /** @param plane of points, which need no map made @param sample the first so many of the drawn examples say where the others lie */
  constructor(plane: Plane | undefined, sample: number) {
    this.#plane = plane;
    this.#sample = sample;
  }

  /** Where an earlier run had come to; the beginning, unless said. */
  standAt(maps?: Maps) {
    this.maps = maps;
    this.#told = [];
  }

  /** A report with the next maps and the `rank` in the place of its `features`. @param isSame these are those of the last maps, which stay */
  draw(report: Report, isSame = false): Report {
    const { features, ...layout } = report.layout;
    const { offset, shape } = features!;
    if (!isSame || !this.#told.length)
      this.#told = this.#next(report.values.subarray(offset, offset + sizeOf(shape)), shape[0]!, shape[1]!);
    return rebuilt({ ...report, layout }, this.#told);
  }

  /** @param features [n, width] */
  #next(features: Float32Array, n: number, width: number): readonly Told[] {
    const { map, effectiveRank } = project(features, n, width, this.maps?.components, this.#sample);
    const rank: Told = ["rank", [], [effectiveRank]];
    if (this.#plane) return [["map", [n, 2], this.#plane.points], rank, ["extent", [this.#plane.extent.length], this.#plane.extent]];
    const sample = { to: this.#sample, among: this.#sample, k: neighbourCount };
    const apart = byCosine(features, n, width);
    const nearest = nearestRows(apart, sample);
    const drift = goOn(this.maps ? driftOf(this.maps) : beginAt(map, this.#sample), nearest);
    const neighbours = withGuests(drift.places, apart, n);
    this.maps = { components: map, neighbours, moves: drift.moves };
    return [
      ["map", [n, 2], map],
      rank,
      ["neighbours", [n, 2], neighbours],
      ["kept.map", [], [shareKept(nearest, map)]],
      ["kept.neighbours", [], [shareKept(nearest, neighbours)]],
    ];
  }
}

const driftOf = ({ neighbours, moves }: Maps) => ({ places: neighbours.slice(0, moves.length), moves });

/** A report without gaps, with some arrays more. */
function rebuilt(report: Report, more: readonly Told[]): Report {
  const old = Object.entries(report.layout).map(([name, { offset, shape }]): Told => [
    name,
    shape,
    report.values.subarray(offset, offset + sizeOf(shape)),
  ]);
  const layout: Record<string, { offset: number; shape: readonly number[] }> = {};
  const all = [...old, ...more];
  const values = new Float32Array(all.reduce((sum, [, , part]) => sum + part.length, 0));
  let offset = 0;
  for (const [name, shape, part] of all) {
    layout[name] = { offset, shape };
    values.set(part, offset);
    offset += part.length;
  }
  return { ...report, layout, values };
}
