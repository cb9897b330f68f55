/** What each form of file has in common: whether something is in it, what is shown of that, and what is learned from it. */
import type { CellsShown, ExamplesShown, Own } from "../../shape/own";
import type { OwnCaps, OwnChoices } from "../../shape/own-choices";
import type { OwnNote } from "../../shape/own-notes";
import type { Decoding } from "../../shape/own-question";
import type { Refuse } from "./fault";

/** A file by itself, or one of an archive. */
export interface Entry {
  /** Its name, after those of the folders that it is in, with slashes between them. */
  path: string;
  /** None where it cannot be unpacked. */
  bytes: Uint8Array;
}

/** What somebody brought: one file, or those of an archive in the order of their paths. */
export interface Content {
  entries: readonly Entry[];
  isArchive: boolean;
  notes: readonly OwnNote[];
}

/** A form of file. */
export interface Reading {
  recognises(content: Content): boolean;
  /** @throws Unreadable */
  open(content: Content, asked: Partial<OwnChoices> & OwnCaps, refuse: Refuse): Opened;
  /** Has what another decodes decoded, before it is opened. */
  prepare?(content: Content, asked: Partial<OwnChoices> & OwnCaps, decode: Decode): Promise<void>;
}

/** Decodes a sound where that can be done: not in a worker. */
export type Decode = (bytes: Uint8Array) => Promise<Decoding>;

/** What numbers mean, and all of them. */
export type Material = Pick<Own, "kind" | "shape" | "columns" | "vocabulary" | "inputs">;

/** Everything but the name of the file. */
export type Examples = Omit<Own, "name">;

/** What could be read, whatever can be learned from it. */
export interface Opened {
  /** How many examples there are in it. */
  count: number;
  /** How it was read, where that may be wrong. */
  notes: readonly OwnNote[];
  /** @param own what {@link examples} gives, where it gives something */
  shown(own: Examples | undefined): CellsShown | ExamplesShown;
  /** @throws Unreadable where nothing can be learned from it */
  examples(): Examples;
}
