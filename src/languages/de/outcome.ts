import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/outcome";
import { count, percent, points } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { allLabels, budgetWords } from "./budgets";
import { capital } from "./capital";
import { bestOfKind, dative, listed, withBudget } from "./inflected";

type Over = "steps" | "seconds";
const oneSeed = (at: number | undefined, over: Over): string => {
  if (at === undefined) return "Ein Seed, am Ende";
  const far = Math.floor(at);
  return `Ein Seed, nach je ${over === "steps" ? counted(far, "Schritt", "Schritten") : counted(far, "Sekunde", "Sekunden")}`;
};

export const sliderSentences: Translated<typeof english.sliderSentences> = {
  note: (note) => `wo sie enden: ${note.replace(" · ", ", ")}`,
  summary: (ends) =>
    ends.length
      ? `Wo Läufe mit diesem Budget enden: ${ends.map(({ name, accuracy }) => `${name} ${percent(accuracy)}`).join(", ")}.`
      : "Mit diesem Budget wurde nichts gemessen.",
};

export const outcomeSentences: Translated<typeof english.outcomeSentences> = {
  title: (accuracy) => `${capital(accuracy)} im Training`,
  axes: { steps: "Schritt", seconds: "Sekunden Training" },
  randomEncoder: "Zufallsencoder",
  allLabels,
  coming: (examples) => `der Anteil der ${examples}, den jeder Kandidat richtig klassifiziert, wird hier gezeichnet.`,
  compared: "verglichen",
  at: "bei",
  steps: "gleichen Schritten",
  seconds: "gleichen Sekunden",
};

export const verdictSentences: Translated<typeof english.verdictSentences> = {
  waiting: ({ labels, from, over }) =>
    from === undefined
      ? `Wer ${withBudget(labels)} weiter kommt, steht dann hier.`
      : `Wer ${withBudget(labels)} weiter kommt, steht hier ab ${over === "steps" ? "Schritt" : "Sekunde"} ${count(from)}.`,
  leads: ({ best, lead }) => [{ who: best }, ` liegt um ${points(lead)} Punkte vorn.`],
  level: "Noch nicht zu unterscheiden.",
  thisRun: ({ at, over }) => `${oneSeed(at, over)}.`,
  chance: (one) =>
    `${oneSeed(one.at, one.over)}: ${points(one.lead)} Punkte, im Rahmen des Zufalls auf ${count(one.testCount)} ${dative(one.examples)}.`,
  seeds: {
    ahead: ({ made, best, other, lead, half }) => [
      `Über ${made} endet `,
      { who: best },
      ` um ${points(lead)}\u00a0±\u00a0${points(half)} Punkte vor `,
      { who: other },
      ".",
    ],
    "as good as": ({ made }) => `Über ${made} enden beide gleich gut.`,
    "not told apart": ({ made, half, lead }) =>
      `Über ${made} sind sie am Ende nicht zu unterscheiden: ${points(lead)}\u00a0±\u00a0${points(half)} Punkte zwischen ihnen.`,
  },
  seedsMade: (number, made) => `${counted(number, "Seed")}${made ? ` (${made})` : ""}`,
  follows: "Nur Labels folgt, wenn beide am Ende sind: Drei zugleich sind zu viel für dieses Gerät.",
  noSeeds: "Mehrere Seeds von beiden wurden mit diesen Einstellungen nicht verglichen.",
};

export const nextSentences: Translated<typeof english.nextSentences> = {
  title: "Als Nächstes",
  fewerLabels: (labels) => `Hinunter auf ${budgetWords(labels)}`,
  moreLabels: (labels) => `Hinauf auf ${budgetWords(labels)}`,
  whoRestarts: ({ stays, restarts }) =>
    [
      ...(stays.length
        ? [`Die ${pluralOf(stays.length, "Karte", "Karten")} von ${listed(stays)} ${pluralOf(stays.length, "bleibt", "bleiben")}.`]
        : []),
      ...(restarts.length ? [`${listed(restarts)} ${pluralOf(restarts.length, "muss", "müssen")} neu beginnen.`] : []),
    ].join(" "),
  anotherSeed: "Andere Labels ziehen",
  whyAnotherSeed: "Dieselben zwei mit einem anderen Seed: Kommt dasselbe heraus?",
  putIn: (name) => `${name} einsetzen`,
  whyPutIn: ({ paradigm, labels, made }) => `${capital(bestOfKind(paradigm))} ${withBudget(labels)}, über ${made}.`,
  join: "Beide verbinden",
  fineTune: (name) => `${name} feinabstimmen`,
  whyFineTune: "Dann stimmen die Labels den ganzen Encoder ab. Bringt das mehr als ein Readout, der ihn lässt, wie er ist?",
  compareAll: (curves) => (curves > 1 ? `Alle ${count(curves)} gemessenen vergleichen` : "Alle Verfahren vergleichen"),
  whyCompareAll: (labels) => `Welches ist ${withBudget(labels)} das beste?`,
};
