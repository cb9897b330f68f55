import type * as english from "../../sentences/foot";
import type { Translated } from "../translated";
import { backendName } from "./machine";
import { program } from "./page-frame";

export const footSentences: Translated<typeof english.footSentences> = {
  whyNoOther: "warum kein anderes",
  skipped: ({ name, reason }) => `${backendName[name]}: ${reason}`,
  noMachine: "Das Backend, das rechnet, wird gewählt, wenn die Maschine geladen ist.",
  private: "Alles wird hier trainiert: Nichts verlässt dieses Gerät.",
  version: (version) => `${program} ${version}`,
  language: "Sprache",
  keys: "Tasten und Lizenzen",
};

export const keySentences: Translated<typeof english.keySentences> = {
  title: "Tasten",
  keys: [
    { key: "Space", words: "Play oder Pause" },
    { key: ". oder s", words: "ein Schritt" },
    { key: "r", words: "neu, von Anfang an" },
    { key: "[ und ]", words: "weniger oder mehr Labels" },
    { key: "Ctrl+Z", words: "letzte Änderung der Einstellungen zurücknehmen" },
    { key: "p", words: "vor einem Saal vorführen und das beenden" },
    { key: "?", words: "diese Tasten zeigen" },
  ],
  single: "Einzelne Tasten wirken; aus für alle, die diktieren oder versehentlich Tasten treffen. Ctrl+Z wirkt immer.",
  licences: (version) => ({
    before: `${footSentences.version(version)},`,
    own: "MIT-Lizenz",
    between: ";",
    parts: "Lizenzen der Bestandteile",
  }),
  close: "Schließen",
};
