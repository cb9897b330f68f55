import type * as english from "../../sentences/news";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass, allLabels } from "./budgets";

export const newsSentences: Translated<typeof english.newsSentences> = {
  finished: ({ accuracy, scores }) =>
    `Alle sind am Ende, ${accuracy}: ${scores.map(({ name, share }) => `${name} ${percent(share)}`).join(", ")}.`,

  measuredUnder: ({ name, labels }) => `${name} (${labels === Infinity ? allLabels : aClass(plain(labels))})`,

  training: "Training läuft.",
  toStart: "Das Training beginnt, sobald Daten und Maschine da sind.",
  paused: (step) => `Angehalten bei Schritt ${count(step)}.`,
  fromTheStart: "Training von Anfang an.",
  retrying: "Neuer Versuch.",
  undone: "Die letzte Änderung ist zurückgenommen.",
  leastBatch: ({ batch, by }) => `Der Batch ist jetzt ${batch}, da ${by} so viele braucht.`,
  diverged: (step) => `Angehalten bei Schritt ${count(step)}: Der Verlust ist keine Zahl mehr.`,
  afterDiverged: "Eines seiner Gewichte senken, dann „Neu“ drücken.",

  refused: (why) => `${why}.`,
  lost: (name) =>
    name === undefined
      ? "Was dieser Link wählt, ist nicht angekommen, also ist alles, wie es war. Noch einmal öffnen, sobald die Verbindung wieder steht; hilft das nicht, die Seite neu laden."
      : `${name} ist nicht angekommen, also ist alles, wie es war. Noch einmal wählen, sobald die Verbindung wieder steht; hilft das nicht, die Seite neu laden.`,
};
