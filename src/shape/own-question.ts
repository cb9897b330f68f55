/** What the page asks of the worker that reads what a reader brings, and what it answers: by the number of the question. Meanwhile the worker may ask the page to decode a sound. */
import type { Own, OwnFile, Preview } from "./own";
import type { OwnChoices } from "./own-choices";
import type { Fault } from "./own-faults";
import type { NotRead } from "./own-notes";

export interface ReadQuestion {
  id: number;
  asks: "preview" | "own";
  file: OwnFile;
  /** What is left out is guessed. */
  choices: Partial<OwnChoices>;
}

/** A sound that a browser has decoded, as no worker can. */
export interface DecodedSound {
  /** Samples a second. */
  rate: number;
  /** The mean of all channels, mostly from −1 to 1. */
  samples: Float32Array;
  /** It had several channels. */
  isMixed: boolean;
}
/** What came of decoding, or why nothing did. */
export type Decoding = DecodedSound | { not: NotRead };
export interface Decoded {
  id: number;
  asks: "goes on";
  decoding: Decoding;
}
/** What the worker hears. */
export type ReaderHears = ReadQuestion | Decoded;

/** A sound that is to be decoded first. */
export interface ToDecode {
  id: number;
  decode: Uint8Array;
}
export type ReadAnswer = { id: number; preview: Preview | Fault } | { id: number; own: Own | Fault };
