import type * as english from "../../sentences/troubles";
import type { Translated } from "../translated";
import { listed } from "./inflected";

export const troubleSentences: Translated<typeof english.troubleSentences> = {
  unread: (problems) => `Nicht alles im Link war zu lesen: ${problems.join("; ")}.`,
  mended: (mended) => `Der Link wurde so gelesen, wie er gemeint war: ${mended.join("; ")}.`,
  older: (version) =>
    `Dieser Link stammt von Version ${version} der Zahlen. Seine Einstellungen sind, wie sie waren, aber Genauigkeiten sind jetzt andere.`,
  whyOthers: "Warum?",
  because: (reasons) => `Seither gilt: ${reasons}.`,
  failed: ({ message, hint, names }) => `${names ? `${listed(names)}: ` : ""}${message} ${hint}`,
  reload: "Neu laden",
  retry: "Noch einmal",
  newer: {
    message: "Ein neueres Labelscape ist da.",
    hint: "Diese Seite läuft weiter, wie sie ist, bis sie neu geladen wird; behaltene Läufe bleiben.",
  },
};
