import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/sweep-panel";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { labelsAClass } from "./budgets";
import { capital } from "./capital";
import { runsMany, techniquesOfKind } from "./inflected";
import { backendName } from "./machine";

/** Of the links of what failed. */
const mostNamed = 3;
/** “von 30 Läufen” */
const ofRuns = (number: number): string => `von ${counted(number, "Lauf", "Läufen")}`;

export const sweepSentences: Translated<typeof english.sweepSentences> = {
  title: "Sweep",
  about:
    "Trainiert dieselben Verfahren mit wenigen Labels und mit vielen, jedes mit mehreren Seeds, im Hintergrund. Was getan ist, bleibt getan: Ein fertiger Lauf wird nie wiederholt.",
  empty: "Mindestens einen Datensatz, ein Verfahren und ein Label-Budget wählen.",

  plan: ({ runs, trainings, done }) =>
    `${runsMany(runs)} durch ${counted(trainings, "Training", "Trainings")}${done ? `, ${runsMany(done)} schon getan` : ""}.`,
  nothingLeft: "Es ist nichts mehr zu tun.",
  timeUnknown: "Wie lange es dauert, ist nach den ersten Läufen bekannt.",
  time: ({ time, workers, isTimedHere }) =>
    `Etwa ${time} mit ${counted(workers, "Worker", "Workern")}${isTimedHere ? "" : ", wenn dieses Gerät so schnell ist wie das der Aufzeichnung"}.`,
  timing: ({ done, total }) => `Zeitmessung ${count(done + 1)} von ${count(total)} …`,
  untimed: (seconds) => `Wie viele Schritte in ${count(seconds)}\u202fs passen, zeigt sich, indem zuerst einige davon gemessen werden.`,

  cancel: "Abbrechen",
  timeSteps: "Schritte messen",
  timeMachine: "Dieses Gerät messen",
  start: "Sweep starten",
  workers: "Worker",
  savePlan: "Plan speichern",
  machine: (cores) => [
    `${counted(cores, "Kern", "Kerne")} hier. Ein Grafikprozessor nimmt ein oder zwei Läufe zugleich. Der gespeicherte Plan läuft ohne Seite, auf einem Rechner oder auf vielen: `,
    { code: "npm run sweep -- plan.json" },
    ".",
  ],

  endedElsewhere: "Der Sweep wurde in einem anderen Tab beendet.",
  ended: ({ isDone, done, total }) => `Der Sweep ${isDone ? "ist fertig" : "wurde abgebrochen"}: ${count(done)} ${ofRuns(total)}.`,
  failed: ({ message, links }) => [
    `${counted(links.length, "Training", "Trainings")} gescheitert: ${message} Den Sweep neu starten, um ${pluralOf(links.length, "es", "sie")} noch einmal zu versuchen. `,
    { code: links.slice(0, mostNamed).join(", ") },
    ...(links.length > mostNamed ? [` und ${count(links.length - mostNamed)} mehr`] : []),
  ],
};

export const sweepChoice: Translated<typeof english.sweepChoice> = {
  data: "Datensätze",
  usually: "Jeder Datensatz wird mit seinem üblichen Encoder, seinen üblichen Schritten und seinem üblichen Batch trainiert.",
  techniquesOf: (paradigm) => capital(techniquesOfKind(paradigm)),
  labels: labelsAClass,
  seeds: "Seeds",
  each: "Jeder hat",
  over: { steps: "gleiche Schritte", seconds: "gleiche Sekunden" },
  seconds: "Sekunden",
};

export const sweepProgress: Translated<typeof english.sweepProgress> = {
  at: ({ isPaused, done, total, left }) =>
    `${isPaused ? "Angehalten bei " : ""}${count(done)} ${ofRuns(total)}${left === undefined ? "" : `, noch etwa ${left}`}`,
  share: (share) => `${Math.round(100 * share)} %`,
  on: ({ backend, device }) => `Auf ${backendName[backend]} (${device}).`,
  elsewhere: (isPaused) =>
    isPaused
      ? "Ein anderer Tab dieser Seite hat ihn angehalten: Dieser zeigt, wie weit er ist, und dort lässt er sich fortsetzen und abbrechen."
      : "In einem anderen Tab dieser Seite läuft ein Sweep: Dieser zeigt, wie weit er ist, und dort lässt er sich anhalten und abbrechen.",
  here: "Er läuft weiter, während hier anderes geschieht. Wird diese Seite geschlossen, lässt er sich fortsetzen: Nur die gerade laufenden Läufe beginnen neu.",
  pause: "Sweep anhalten",
  resume: "Fortsetzen",
  cancel: "Sweep abbrechen",
};
