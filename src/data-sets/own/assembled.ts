/** From what may be learned from to what is: as many examples as there is room for, with their checksum and all that should be known of them. */
import type { Own } from "../../shape/own";
import type { OwnCaps } from "../../shape/own-choices";
import type { OwnNote } from "../../shape/own-notes";
import { checksumOf } from "./checksum";
import { firstEqual, keptTogether } from "./copies";
import type { Labelled } from "./classes";
import { evenly } from "./evenly";
import type { Refuse } from "./fault";
import type { Examples } from "./reading";
import { warningsOf } from "./warnings";

/** Fewer are no experiment. */
const leastExamples = 10;
const bytesANumber = 4;

export interface Source extends Labelled {
  /** Numbers of an example. */
  size: number;
  /** @param places of those that are kept, in their order */
  of(places: Int32Array): Omit<Own, "name" | "checksum" | "classes" | "labels">;
}

export function refuseTooFew(count: number, refuse: Refuse): void {
  if (count < leastExamples) refuse({ fault: "too few rows", found: count, least: leastExamples });
}

/** @throws Unreadable where nothing can be learned from what is kept */
export function assembled({ classes, labels, size, notes, of }: Source, { mostExamples, mostBytes }: OwnCaps): Examples {
  const room = Math.max(leastExamples, Math.floor(mostBytes / bytesANumber / size));
  const kept = evenly(labels, classes.length, Math.min(mostExamples, room));
  const why = room < mostExamples ? "bytes" : "examples";
  const { notes: told, ...content } = of(kept);
  const own = { ...content, classes, labels: Uint8Array.from(kept, (place) => labels[place]!) };
  const left: OwnNote[] = kept.length < labels.length ? [{ note: "left out", kept: kept.length, of: labels.length, why }] : [];
  const first = firstEqual(own);
  const together = keptTogether(own, first);
  const warnings = warningsOf(own, first, Object.keys(together).length > 0);
  return { ...own, ...together, checksum: checksumOf(own), notes: [...left, ...notes, ...told, ...warnings] };
}
