/** How the names at the ends of lines are set, so that none is cut off and the lines keep their room. In pixels. */
import { textWidth } from "../text-width";

export interface EndsLayout {
  /** Name and number on one line, name above number, name alone, or all names in a list below the drawing. */
  form: "beside" | "stacked" | "alone" | "below";
  /** Width of the longest label. */
  longest: number;
  /** Between the plot and the labels: more where many hairlines lead from one to the other. */
  room: number;
}

/** A line of text at the ends, as a multiple of its size. */
export const endLeading = 1.3;
/** More than so much of the width is never given to labels, and less where many lines have to be told apart. */
const mostForLabels = { few: 0.5, many: 0.36 };
const many = 6;
/** Beyond so much, name and number stand above each other, where that has room. */
const muchForLabels = 0.33;

/** @param small size of the text @param tall height of the plot */
export function layOutEnds(
  ends: readonly { name: string; end?: string | undefined }[],
  width: number,
  small: number,
  tall: number,
): EndsLayout {
  const longestOf = (widths: number[]) => Math.max(0, ...widths);
  const nameWidth = longestOf(ends.map((e) => textWidth(e.name, small, 600)));
  const numberWidth = longestOf(ends.map((e) => (e.end ? textWidth(e.end, small) : 0)));
  const lineWidth = longestOf(
    ends.map((e) => textWidth(e.name, small, 600) + (e.end ? small * 0.4 + textWidth(e.end, small, e.name ? 400 : 600) : 0)),
  );
  const most = width * (ends.length < many ? mostForLabels.few : mostForLabels.many);
  const mayStack = numberWidth > 0 && nameWidth > 2 && ends.length * 2.4 * small < tall;
  const stackedWidth = Math.max(nameWidth, numberWidth);

  const room = ends.length < many ? 9 : 20;

  if ((ends.length - 1.25) * small * endLeading > tall) return { form: "below", longest: 0, room };
  if (lineWidth > width * muchForLabels && mayStack && stackedWidth <= most) return { form: "stacked", longest: stackedWidth, room };
  if (lineWidth <= most) return { form: "beside", longest: lineWidth, room };
  if (nameWidth <= most) return { form: "alone", longest: nameWidth, room };
  return { form: "below", longest: 0, room };
}
