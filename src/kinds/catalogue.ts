/** All kinds of data, and the look-up. */
import type { Kind, KindOfData } from "../shape/kind";
import type { Diagnostic } from "../shape/technique";
import * as all from "./index";

const kinds: Readonly<Record<Kind, KindOfData>> = all;

export const kindNames = Object.keys(all) as Kind[];

export const kindNamed = (kind: Kind): KindOfData => kinds[kind];

/** Whether a diagnostic exists on these data: pictures and words do where that is how an example is drawn, all others everywhere. */
export const hasDiagnostic = (kind: Kind, { kind: shows }: Pick<Diagnostic, "kind">): boolean =>
  (shows !== "images" && shows !== "tokens") || kindNamed(kind).drawnAs === shows;
