/** What is told of a file that a reader brings, though it is read. */
import type { Encoding } from "./file-text";
import type { Paper } from "./own-choices";

/** What was guessed, filled in or left out, and what a reader should know before trusting the numbers. */
export type OwnNote =
  | { note: "encoding"; encoding: Encoding }
  /** The first row holds values. */
  | { note: "no header" }
  | { note: "decimal comma"; columns: readonly string[] }
  | { note: "left out"; kept: number; of: number; why: "examples" | "bytes" }
  /** Numbers that are missing: the median of the column stands for them. */
  | { note: "imputed"; column: string; count: number; median: number }
  /** The same where something stands that is no number, such as the found one. */
  | { note: "no number"; column: string; count: number; found: string; line: number; median: number }
  /** A category of their own stands for them. */
  | { note: "missing category"; column: string; count: number }
  /** Columns of which nothing is learned, as they are empty, name the rows, hold sentences or one value only. */
  | { note: "unused"; columns: readonly string[]; why: "empty" | "id" | "words" | "constant" | "beside words" }
  /** Categories that are too rare to have a place of their own. */
  | { note: "rare categories"; column: string; count: number }
  | { note: "unlabelled"; count: number; of: number }
  /** Classes with a single labelled row, which now has none. */
  | { note: "single"; classes: readonly string[] }
  /** Classes with few labelled rows. */
  | { note: "few"; classes: readonly string[]; most: number }
  /** Rows that are equal to an earlier one in all that is learned from: on one side of what is tested where they are apart. */
  | { note: "copies"; count: number; areApart: boolean }
  /** Equal rows of different classes. */
  | { note: "contradictions"; count: number }
  /** A column that tells the label by itself. */
  | { note: "disguise"; column: string; share: number }
  /** Too few groups to keep some for testing. */
  | { note: "few groups"; count: number }
  | { note: "cut"; count: number; length: number }
  | { note: "no words"; count: number }
  /** How many words have a number of their own, and which share of all words that is. */
  | { note: "vocabulary"; known: number; share: number }
  /** Labels that were written in more than one way: “spam ” and “spam”. */
  | { note: "cleaned labels"; count: number }
  /** Files of an archive that systems leave there for themselves. */
  | { note: "system files"; count: number }
  /** Files of an archive of which nothing is learned, and the first of them. */
  | { note: "not read"; why: NotRead; count: number; paths: readonly string[] }
  /** What was done to images on the way, and to how many. */
  | { note: "changed images"; change: ImageNews; count: number }
  /** The same of sounds. */
  | { note: "changed sounds"; change: SoundNews; count: number; seconds: number }
  /** How many were not as high as wide. */
  | { note: "cut to squares"; count: number; of: number }
  | { note: "paper"; paper: Paper }
  /** Numbers of images that were from these to those: from 0 to 1 now. */
  | { note: "scaled"; least: number; most: number }
  /** The file says who is tested. */
  | { note: "tested"; count: number };

/** Why a file of an archive is not read: what it is, or what is the matter with it. */
export type NotRead =
  OtherFile | "broken" | "too many pixels" | "interlaced bits" | "too long" | "silent" | "packed samples" | "not decoded";
/** Files that hold nothing that is read here, as their first bytes say it. */
export type OtherFile = "webp" | "avif" | "tiff" | "bmp" | "svg" | "html" | "ogg" | "mp3" | "flac" | "m4a" | "aiff" | "other";
/** Put over white, 16 bits made 8, inks made light, the first of several frames taken, turned as the camera was held. */
export type ImageNews = "transparent" | "deep" | "inks" | "frames" | "turned";

/** Several channels made one, cut to the loudest seconds, put between silences. */
export type SoundNews = "channels" | "loudest" | "short";
