/** All kinds of data, and the look-up. */
import type { DataSet } from "../shape/data-set";
import { declared } from "../shape/language";
import type { Kind, KindOfData } from "../shape/kind";
import type { Diagnostic } from "../shape/technique";
import { kinds } from "./index";

/** In the order in which they are shown. */
export const kindNames = Object.keys(kinds) as Kind[];

/** What to call the two halves that each example has. */
export const halvesOf = ({ kind, ownHalves }: Pick<DataSet, "kind" | "ownHalves">): KindOfData["halves"] =>
  ownHalves?.names ?? kindNamed(kind).halves;

/** What one example of them is, in words: “28 × 28 pixels, in shades of grey”. */
export const exampleOf = ({ kind, shape }: Pick<DataSet, "kind" | "shape">): string =>
  declared(kindNamed(kind).inWords.example(shape)).replace(/\{(\d)\}/g, (_, place: string) => String(shape[Number(place)]));

export const kindNamed = (kind: Kind): KindOfData => kinds[kind];

/** Whether a diagnostic exists on these data: pictures and words do where that is how an example is drawn, all others everywhere. */
export const hasDiagnostic = (kind: Kind, { kind: shows }: Pick<Diagnostic, "kind">): boolean =>
  (shows !== "images" && shows !== "tokens") || kindNamed(kind).drawnAs === shows;
