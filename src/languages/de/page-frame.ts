import type * as english from "../../sentences/page-frame";
import type { Translated } from "../translated";

export const program: typeof english.program = "Labelscape";

export const pageTitle: typeof english.pageTitle = ({ a, b, data }) => `${a} gegen ${b}: ${data} · ${program}`;

export const pageNames: Translated<typeof english.pageNames> = { bench: "Prüfstand", curve: "Kurve", learn: "Lernen" };

export const pageSentences: Translated<typeof english.pageSentences> = {
  pages: "Seiten",
  share: "Teilen",
  present: "Vorführen",
  lost: {
    part: "Dieser Teil der Seite ist nicht angekommen: die Seite neu laden.",
    troubles: "Ob etwas schiefging, lässt sich nicht zeigen: die Seite neu laden.",
    curve: "Welches Verfahren besser ist und alle Läufe: die Seite neu laden, um sie zu sehen.",
    learn: "Was es zu lernen gibt, ist nicht angekommen: die Seite neu laden, um es zu lesen.",
    end: "Die Seite neu laden, um ihre letzten Zeilen zu sehen.",
    settings: "Diese Einstellungen sind nicht angekommen: die Seite neu laden.",
  },
};

const themes = { system: "wie das System", light: "hell", dark: "dunkel" } as const;
export const themeSentences: Translated<typeof english.themeSentences> = {
  is: (theme) => `Farben: ${themes[theme]}`,
  change: (from, to) => `Farben: ${themes[from]}. Wechseln zu: ${themes[to]}`,
};
