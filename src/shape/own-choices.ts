/** How a file that a reader brings is read. */
import type { Encoding } from "./file-text";

/** Rows of cells; an object a line, or a list of objects; an example a line, after a label and a tab where it has one. */
export type OwnForm = "rows" | "objects" | "lines";
/** A blank stands for runs of blanks and tabs. */
export type Delimiter = "," | ";" | "\t" | "|" | " ";

/** How cells of text are read. */
export interface CellChoices {
  encoding: Encoding;
  form: OwnForm;
  /** Of rows. */
  delimiter: Delimiter;
  /** Of rows: the first names the columns. */
  header: boolean;
  /** 0,5 is a half, and points part thousands. */
  decimalComma: boolean;
  /** Names of columns; null where there is none. */
  label: string | null;
  group: string | null;
  id: string | null;
  /** The one whose words are learned from, and all others are not; null learns from the columns. */
  words: string | null;
}

/** Pixels that an image has in height and width. */
export const ownSides = [28, 32] as const;
export type OwnSide = (typeof ownSides)[number];
/** What counts as no ink: of shades, the side that frames most images. */
export type Paper = "light" | "dark";

/** How images are read. */
export interface ImageChoices {
  side: OwnSide;
  colours: "grey" | "colour";
  /** Of images in grey. */
  paper: Paper;
}

/** How arrays are read: by the names that they have in the file. */
export interface ArrayChoices {
  /** The one of the examples, one a row. */
  inputs: string;
  /** The one of the labels; null where there is none. */
  labels: string | null;
}

/** Seconds of a sound that are learned from: the loudest. */
export const ownSeconds = [1, 2, 4] as const;

/** Each file is one example: nobody knows which of its words a longer one is about. */
export const mostSoundSeconds = 60;

/** How sounds are read. */
export interface SoundChoices {
  seconds: (typeof ownSeconds)[number];
}

export interface OwnCaps {
  /** More are left out evenly. */
  mostExamples: number;
  /** A larger file is refused, and an archive that has more in it; of one whose numbers take more, examples are left out. */
  mostBytes: number;
}

/** How a file is read: what concerns none of its form is not looked at, and what is left out is guessed. */
export interface OwnChoices extends OwnCaps, CellChoices, ImageChoices, ArrayChoices, SoundChoices {}

/** What is brought at most, where nobody says more. */
export const ownCaps = { mostExamples: 5_000, mostBytes: 32_000_000 } as const;
