/** What draws one example. Each kind of data has its own, and whoever shows a chart hands it over. */
import type { Component } from "svelte";
import type { Column, Heard } from "../shape/data-set";

export interface PictureProps {
  /** Of this one example. */
  shape: readonly number[];
  values: ArrayLike<number>;
  vocabulary?: readonly string[] | undefined;
  columns?: readonly Column[] | undefined;
  heard?: Heard | undefined;
  /** How much of it was heard, from 0 to 1, while it is. */
  moment?: number | undefined;
  /** Edge of a tile, in rem. */
  size?: number | undefined;
  /** At most so many words or columns of a line. */
  words?: number | undefined;
  /** The plane a point lies in: x0, y0, x1, y1. */
  extent?: readonly [number, number, number, number] | undefined;
}

export type ExamplePicture = Component<PictureProps>;
