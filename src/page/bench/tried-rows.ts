/** The settings that were tried of a technique, as lines of a table. */
import { paramsOn, startValues, type Params } from "../../shape/params";
import type { Kind } from "../../shape/kind";
import { percentWithin } from "../../sentences/numbers";
import { settingWords } from "../../link/setting-words";
import { settingSentences } from "../../sentences/setting";
import { tuningSentences as words } from "../../sentences/tuning";
import { estimated } from "../../sweep/curve/statistics";
import type { RecordedFile } from "../../sweep/records/recorded";
import { isUsual, triedOf, tunedSeeds } from "../../sweep/records/tuning";

export interface TriedRow {
  /** “temperature 0.5, learning rate 2” */
  name: string;
  /** What became of it. */
  note?: string;
  text: string;
  /** Share of the validation examples that are right. */
  length: number;
}

/** @param file of data of that kind */
export function triedRows(file: RecordedFile, { id, params: all }: { id: string; params: Params }, kind: Kind): TriedRow[] {
  const [params, start] = [paramsOn(all, kind), startValues(all, kind)];
  return triedOf(file, id).map((tried) => {
    const { mean, half, count } = estimated(tried.shares);
    const note = isUsual(tried, start) ? words.usual : count < tunedSeeds.length ? words.out(count) : undefined;
    return {
      name: settingSentences.several(
        Object.entries(tried.values).flatMap(([name, value]) => (params[name] ? [settingWords(params[name], value)] : [])),
      ),
      ...(note && { note }),
      text: percentWithin({ mean, half }),
      length: mean,
    };
  });
}
