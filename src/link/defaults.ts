/** Where everything starts that a link does not say: as it is today, or as it was in an older version of the numbers. */
import type { DataSet } from "../shape/data-set";
import type { EncoderName } from "../shape/encoder";
import type { Kind } from "../shape/kind";
import { paramsOn, startingAt, type Params } from "../shape/params";
import { commonParams, defaultData, defaultLabels, defaultOpponent, defaultTechnique } from "./settings";
import { version1, version1Common, version1Starts } from "./version-1";

interface Defaults {
  data: string;
  labels: number;
  technique: string;
  opponent(technique: string): string;
  /** Parameters of a data set or a technique, with their starts on this kind of data. */
  own<P extends Params>(id: string, params: P, kind: Kind): P;
  common(data: DataSet, encoder?: EncoderName): ReturnType<typeof commonParams>;
}
const today: Defaults = {
  data: defaultData,
  labels: defaultLabels,
  technique: defaultTechnique,
  opponent: defaultOpponent,
  own: (_, params, kind) => paramsOn(params, kind),
  common: commonParams,
};
const frozen: Readonly<Record<number, Defaults>> = {
  1: {
    ...version1,
    own: (id, params, kind) => startingAt(paramsOn(params, kind), version1Starts(id)),
    common: (data, encoder) => startingAt(commonParams(data, encoder), version1Common(data.id, encoder)),
  },
};

export const defaultsOf = (version: number): Defaults => frozen[version] ?? today;
/** Of today and of every version before. */
export const everyDefaults: readonly Defaults[] = [today, ...Object.values(frozen)];
