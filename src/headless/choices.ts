/** Which of the settings that were tried is best, from the committed files of the tuning, and how that is told. */
import path from "node:path";
import { dataSetEntry } from "../data-sets/catalogue";
import { fromLink } from "../link/link";
import { runSpec } from "../link/settings";
import type { Kind } from "../shape/kind";
import { must } from "../shape/must";
import { counted } from "../shape/numerals";
import type { Value } from "../shape/params";
import { numbersVersion } from "../shape/record";
import { linkOfSeries, spelledOut } from "../sweep/records/recorded";
import { estimated } from "../sweep/curve/statistics";
import { techniqueEntry } from "../techniques/catalogue";
import { readCurves } from "./curve-files";
import { heats, margin, sharesOf, tunedData, tunedLabels, tunedSeeds } from "../sweep/records/tuning";
import { grid, gridOn } from "./grid";

export interface Measured {
  /** As a plan names it. */
  setting: string;
  /** As {@link spelledOut} has it. */
  link: string;
  /** Of the technique, those that were tried. */
  values: Readonly<Record<string, Value>>;
  /** Share right on the validation examples, each seed's from the first on; a run that diverged is right on none. */
  shares: readonly number[];
}

/** What came out for one technique on one kind of data. */
interface Choice {
  data: string;
  kind: Kind;
  technique: string;
  measured: readonly Measured[];
  /** The default before it was tuned. */
  before: Measured;
  /** Undefined until every setting that is not {@link out} has every seed. */
  chosen: Measured | undefined;
}

/** @param folder static-data/tuned */
export const choicesIn = (folder: string): Choice[] =>
  tunedData.flatMap((data) => {
    const file = readCurves(path.join(folder, `${data}.json`));
    const rows = new Map(file?.series.map((series) => [linkOfSeries(file, series), series.accuracy]));
    return gridOn(data).map(({ technique, settings, before }): Choice => {
      const measured = settings.map((setting): Measured => {
        const { link, values } = readSetting(data, setting);
        return { setting, link, values, shares: sharesOf(rows.get(link) ?? []) };
      });
      const was = must(
        measured.find(({ setting }) => setting === before),
        `setting ${before} in the grid`,
      );
      return { data, kind: dataSetEntry(data)!.kind, technique, measured, before: was, chosen: choose(measured, was) };
    });
  });

/** The best mean; but the default before, where that is no more than {@link margin} behind. */
export function choose(measured: readonly Measured[], before: Measured): Measured | undefined {
  const dropped = out(measured);
  const running = measured.filter((one) => !dropped.includes(one));
  if (running.some(({ shares }) => shares.length < tunedSeeds.length)) return undefined;
  const best = running.reduce((a, b) => (mean(b.shares) > mean(a.shares) ? b : a));
  return running.includes(before) && mean(best.shares) - mean(before.shares) <= margin + 1e-9 ? before : best;
}

/** Those that fell behind in one of the {@link heats}; none in one that a setting has not come to the end of. */
export function out(measured: readonly Measured[]): Measured[] {
  let running = measured;
  for (const { seeds, outBy } of heats) {
    if (running.some(({ shares }) => shares.length < seeds)) break;
    const inTheHeat = ({ shares }: Measured) => mean(shares.slice(0, seeds));
    const best = Math.max(...running.map(inTheHeat));
    running = running.filter((one) => best - inTheHeat(one) <= outBy + 1e-9);
  }
  return measured.filter((one) => !running.includes(one));
}

function readSetting(data: string, setting: string) {
  const { settings } = fromLink(`v=${numbersVersion}&judged=validation&data=${data}&a=${setting}`);
  const spec = runSpec(settings, "a");
  const names = [...new URLSearchParams(setting).keys()].flatMap((key) => (key.includes(".") ? [key.split(".")[1]!] : []));
  return { link: spelledOut(spec), values: Object.fromEntries(names.map((name) => [name, spec.values[name]!])) };
}

const mean = (shares: readonly number[]): number => estimated(shares).mean;

/** The page that tells the choice: written by the program. */
export function tableOf(choices: readonly Choice[]): string {
  const ofTechnique = (technique: string) =>
    tunedData.map((data) => choices.find((one) => one.technique === technique && one.data === data));
  const rows = grid.flatMap(({ technique }) => {
    const onEach = ofTechnique(technique);
    return onEach
      .find((one) => one !== undefined)!
      .measured.map(({ values }, i) => [
        i === 0 ? techniqueEntry(technique)!.name : "",
        Object.entries(values)
          .map(([name, value]) => `${name} ${value}`)
          .join(", "),
        ...onEach.map((choice) => (choice ? told(choice, choice.measured[i]!) : "–")),
      ]);
  });
  return `# How the defaults were chosen

Written by \`npm run tune\`, from the files beside it. Six settings of each technique, labels only included, on each kind of data, at
${tunedLabels} labels a class with seeds ${tunedSeeds[0]} to ${tunedSeeds.at(-1)}, which no recorded run has. The test examples were put aside: each run is judged on a part of
the pool whose labels it never saw (\`judged=validation\`). The grid is in \`src/headless/grid.ts\`. It is a race: a setting that is
more than ${heats.map(({ seeds, outBy }) => `${(100 * outBy).toFixed(0)} points behind the best of its technique after ${counted(seeds, "seed")}`).join(", or ")}, is out,
and its other seeds are not trained.

On two moons an example has two coordinates: hidden shares of .25 and .5 hide one of them, .75 both. So masked modelling had two different
settings there, and one that trains nothing, and principal components two, as there are no more to keep; of a table with
30 columns 32 components are as many as 256. Where the best stands at an edge of the grid, a value beyond it may be better still.

The rule: the best mean is chosen; but what was the default before (in italics) stays where no other mean is more than ${(100 * margin).toFixed(1)} points
better. The choice (in bold) is written by hand into the techniques, as \`start\` and \`startOn\`, and a test holds them to it.

Share right on the validation examples in percent, mean ± standard deviation over the seeds:

${markdown([["Technique", "Setting", ...tunedData.map((data) => dataSetEntry(data)!.name)], ...rows])}`;
}

function told({ before, chosen }: Choice, measured: Measured): string {
  if (!measured.shares.length) return "–";
  const all = measured.shares.length < tunedSeeds.length ? ` (${measured.shares.length} of ${tunedSeeds.length} seeds)` : "";
  const text = `${meanWords(measured.shares)}${all}`;
  const marked = measured === before ? `_${text}_` : text;
  return measured === chosen ? `**${marked}**` : marked;
}

/** “80.0 ± 1.6”: mean and standard deviation over the seeds, in percent; of one seed its share alone. */
export function meanWords(shares: readonly number[]): string {
  const { mean, deviation } = estimated(shares);
  return `${(100 * mean).toFixed(1)}${shares.length > 1 ? ` ± ${(100 * deviation).toFixed(1)}` : ""}`;
}

/** As the formatter of this project would write it. */
export function markdown(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(3, ...rows.map((row) => row[i]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |\n`;
  const [head, ...body] = rows;
  return [head!, widths.map((width) => "-".repeat(width)), ...body].map(line).join("");
}
