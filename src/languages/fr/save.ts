import type * as english from "../../sentences/save";
import type { Translated } from "../translated";

export const saveSentences: Translated<typeof english.saveSentences> = {
  open: "Enregistrer en image",
  openSpoken: (title) => `Enregistrer «\u202f${title}\u202f» en image`,
  kinds: { svg: "SVG", png: "PNG" },
  failed: (why) => `L’image n’a pas été enregistrée\u00a0: ${why}.`,
  nothingDrawn: "rien n’est encore dessiné",
  notDrawable: "ce navigateur n’a pas pu la dessiner\u202f; le SVG peut encore marcher",
  tooLarge: "elle est trop grande pour un PNG\u202f; enregistrez-la en SVG",
};
