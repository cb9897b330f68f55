/** How far a view of an image may be from it: at most, and 0 for not at all. */
import type { Graded } from "./technique";

/** What moves, cuts and fades it. */
export interface Warp {
  /** Largest turn, in degrees. */
  turn: number;
  /** Largest relative change of size. */
  scale: number;
  shear: number;
  /** Largest shift, in pixels; by whole ones where nothing else moves. */
  shift: number;
  /** Side of a square set to 0 at a random place, in pixels; no larger than the picture. */
  hole: number;
  /** Each picture times its own factor between 1 − contrast and 1 + contrast. */
  contrast: number;
  /** Standard deviation of what is added to each pixel. */
  noise: number;
}

/** What gives it other colours, where it has any: what is grey stays as it is. */
export interface Recolouring {
  /** Each picture's colours are as far from grey as they were, times a factor between 1 − saturation and 1 + saturation. */
  saturation: number;
  /** Largest turn of all colours of a picture on the colour wheel, in degrees; less than half a turn. */
  hue: number;
}

export type ImageChange = Warp & Recolouring;

/** Of each kind of view, what is another than usual. What is measured in pixels is of a side of 28. */
export type ImageViews = Readonly<Partial<Record<Graded, Readonly<Partial<ImageChange>>>>>;
