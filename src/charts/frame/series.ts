/** Where a run went on in another way. */
export interface PhaseMark {
  at: number;
  /** “spreading” */
  name: string;
}

/** One line of a chart of curves. */
export interface Series {
  name: string;
  /** CSS: `var(--a)`. */
  colour: string;
  dashed?: boolean | undefined;
  /** A limit rather than a run: drawn in dots. */
  dotted?: boolean | undefined;
  /** Rising. */
  xs: Float32Array;
  /** NaN where there is a gap. */
  ys: Float32Array;
  /** Each point gets a dot: for few, measured points. They are read only where they are. */
  dots?: boolean | undefined;
  /** Where its phases begin, but the first: each is a rule across the plot. Rising. */
  phases?: readonly PhaseMark[] | undefined;
  /** What stands after the name at the end of the line: “89.7 %”. */
  end?: string | undefined;
}
