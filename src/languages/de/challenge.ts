import type * as english from "../../sentences/challenge";
import { percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { withBudget } from "./inflected";

export const challengeSentences: Translated<typeof english.challengeSentences> = {
  title: "Eine Aufgabe für alle",
  asked: ({ data, labels }) => `${data} ${withBudget(labels)}: Das bleibt, alles andere darf sich ändern. Wer kommt am weitesten?`,
  left: ({ data, labels }) => `Die Aufgabe ist ${data} ${withBudget(labels)}: Hier ist es etwas anderes.`,
  back: "Zurück",
  unreadable: (given) =>
    `challenge=${given} nennt keinen Datensatz mit Labels je Klasse, wie etwa challenge=digits.4: um einen neuen Link bitten.`,
  notYet: "Sobald ein Kandidat am Ende ist, steht hier sein Code, um ihn einzusenden.",
  reached: (accuracy) => (accuracy === null ? "divergiert" : percent(accuracy)),
  copy: "Code kopieren",
  link: "Aufgaben-Link",
  linkSpoken: "Einen Link kopieren, der einer Klasse diese Daten und Labels als Aufgabe stellt",
};
