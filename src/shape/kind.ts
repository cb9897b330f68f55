/** What a kind of data looks like. Its folder in `kinds/`, one line in the index there and its name here are all it takes to add one. */
import type { EncoderName } from "./encoder";

/** All kinds there are. */
export type Kind = "points" | "image" | "text" | "table" | "sound";

/** Views of which a technique is to find out what was done to the example. */
export type Pretext = "rotated" | "tiled";

/**
 * What is known of a kind of data before anything is computed or drawn: page and worker both have it. Views, encoders, decoder and plain
 * vectors are in its folder `training/`, which the worker loads when it needs them; the picture of one example is in `page/`.
 */
export interface KindOfData<K extends Kind = Kind> {
  /** The name of its folder. */
  id: K;
  /** What several data sets of it are called: “images”. */
  plural: string;
  /** What the numbers of an example are. */
  dtype: "float32" | "int32";
  /** Those that can read it, in the order in which they are offered. */
  encoders: readonly EncoderName[];
  /** The one to start with. */
  encoder: EncoderName;
  /** Adam's usual one, which a technique's rate multiplies. */
  learningRate: number;
  /** How many examples the map shows at most. */
  mostDrawn: number;
  /** What to call the two halves that an example has by nature, each of which may tell the class. */
  halves: readonly [string, string];
  /**
   * How a few examples of each class are laid out on the page: small ones beside each other, long ones below each other; or all of them in
   * the plane that they are points of, which is the map then and has a field of guesses.
   */
  laidOut: "tiles" | "lines" | "plane";
  /** For the card of a data set. */
  inWords: {
    /** What one example of this shape is, with its numbers by their places in the shape: “{0} × {1} pixels, in shades of grey”. */
    example(shape: readonly number[]): string;
    /** What a baseline that learns no features is given of it: “the pixels”. */
    plain: string;
  };
  /** Views that make no sense of such data, and why: “a text has no side that is up”, for the end of a sentence that has said the rest. */
  without?(): Readonly<Partial<Record<Pretext, string>>>;
  /** Marks that its views have room for; absent where nothing can be stamped on an example without a change of what it is. */
  marks?: number;
  /** The kind of diagnostic that can draw examples beside what was made of them; absent where none can. */
  drawnAs?: "images" | "tokens";
}

/** The identity, but it infers and checks. */
export const kindOfData = <const K extends Kind>(k: KindOfData<K>): KindOfData<K> => k;
