import { language } from "../../shape/language";
import { pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/changes";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

const list = new Intl.ListFormat(language(), { type: "conjunction" });

type News = Parameters<typeof english.changeSentences.labelsChanged>[0];

const goingOn = ({ name, phase, isBlind }: News["goingOn"][number], final: boolean): string => {
  const from = `nach der Phase „${phase}“ weiter${isBlind ? ", die kein Label gesehen hat" : ""}`;
  return final ? `${name} macht ${from}` : `beim Loslassen macht ${name} ${from}`;
};
const learningAgain = (names: readonly string[], final: boolean): string => {
  const verb = pluralOf(names.length, "lernt", "lernen");
  return final ? `${list.format(names)} ${verb} neu` : `beim Loslassen ${verb} ${list.format(names)} neu`;
};
const readAgain = ({ names, isYet, milliseconds }: News["readAgain"][number]): string =>
  `${list.format(names)} ${pluralOf(names.length, "hat", "haben")} ${isYet ? "noch kein" : "nie ein"} Label gesehen, also ${
    milliseconds === undefined
      ? "wird nur der Readout neu angepasst"
      : `wurde nur der Readout neu angepasst, in ${count(milliseconds)}\u202fms`
  }`;
const joined = (parts: readonly string[]): string => parts.join("; ");

export const changeSentences: Translated<typeof english.changeSentences> = {
  labelsChanged: (news) => {
    const learning = news.learning.length ? [learningAgain(news.learning, news.final)] : [];
    const goesOn = news.goingOn.map((one) => goingOn(one, news.final));
    return `Labels geändert: ${joined([...learning, ...goesOn, ...news.readAgain.map(readAgain)])}.`;
  },
  changed: (news) => {
    const { starting } = news;
    const starts =
      starting === "all"
        ? ["alle beginnen von vorn"]
        : starting.length
          ? [`${list.format(starting)} ${pluralOf(starting.length, "beginnt", "beginnen")} von vorn`]
          : [];
    return `Geändert: ${joined([...starts, ...news.goingOn.map((one) => goingOn(one, true))])}.`;
  },
};
