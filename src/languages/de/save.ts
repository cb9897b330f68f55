import type * as english from "../../sentences/save";
import type { Translated } from "../translated";

export const saveSentences: Translated<typeof english.saveSentences> = {
  open: "Als Bild speichern",
  openSpoken: (title) => `„${title}“ als Bild speichern`,
  kinds: { svg: "SVG", png: "PNG" },
  failed: (why) => `Das Bild wurde nicht gespeichert: ${why}.`,
  nothingDrawn: "noch ist nichts gezeichnet",
  notDrawable: "dieser Browser konnte es nicht zeichnen; das SVG geht vielleicht noch",
  tooLarge: "es ist zu groß für ein PNG; als SVG speichern",
};
