/** What is said where a chart is saved as a picture. */
import { said } from "../shape/language";

export const saveSentences = said("saveSentences", {
  open: "Save as a picture",
  openSpoken: (title: string): string => `Save “${title}” as a picture`,
  kinds: { svg: "SVG", png: "PNG" },
  /** @param why without a full stop */
  failed: (why: string): string => `The picture was not saved: ${why}.`,
  nothingDrawn: "nothing is drawn yet",
  notDrawable: "this browser could not draw it; the SVG may still work",
  tooLarge: "it is too large for a PNG; save it as an SVG",
} as const);
