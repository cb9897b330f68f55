import type * as english from "../../sentences/lost";
import type { Translated } from "../translated";

const died = "Der Teil der Seite, der trainiert, arbeitet nicht mehr.";

export const lostSentences: Translated<typeof english.lostSentences> = {
  died,
  diedOf: (why) => `${died} (${why})`,
  neverStarted: `${died} (er kam nicht zum Start)`,
  unreadable: "eine Nachricht von ihm war nicht zu lesen",
  silent: (seconds) => `er schweigt seit ${seconds} Sekunden`,
  tooOften: ({ times, last }) => `Es ging ${times}-mal verloren. ${last}`,
  offline: "Dieses Gerät ist offline: noch einmal versuchen, sobald es online ist.",
  hint: "Noch einmal versuchen; geschieht es wieder, unter „Einstellungen“ ein anderes Backend wählen.",
  notArrived: { message: "Ein Teil dieser Seite ist nicht angekommen.", hint: "Die Verbindung prüfen, dann neu laden." },
  outdated: {
    message: "Diese Seite ist veraltet: Es gibt eine neuere, und Teile von dieser sind verschwunden.",
    hint: "Neu laden: Behaltene Läufe bleiben, außer wenn die Seite sagt, dass sie sie nicht speichern kann.",
  },
};
