import { language } from "../../shape/language";
import { pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/changes";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

const list = new Intl.ListFormat(language(), { type: "conjunction" });

type Changed = Parameters<typeof english.changeSentences.labelsChanged>[0];
type GoingOn = Changed["goingOn"][number];
type ReadAgain = Changed["readAgain"][number];

const of = (word: string): string => (/^[aeiouyéèêh]/iu.test(word) ? `d’${word}` : `de ${word}`);

const goingOn = ({ name, phase, isBlind }: GoingOn, final: boolean): string => {
  const from = `à la fin de sa phase ${of(phase)}${isBlind ? ", qui n’a vu aucun label" : ""}`;
  return final ? `${name} reprend ${from}` : `${name} reprendra ${from}, quand vous relâcherez`;
};
const learningAgain = (names: readonly string[], final: boolean): string =>
  final
    ? `${list.format(names)} ${pluralOf(names.length, "réapprend", "réapprennent")}`
    : `${list.format(names)} ${pluralOf(names.length, "réapprendra", "réapprendront")} quand vous relâcherez`;
const readAgain = ({ names, isYet, milliseconds }: ReadAgain): string =>
  `${list.format(names)} ${pluralOf(names.length, "n’a", "n’ont")} ${isYet ? "pas encore" : "jamais"} vu de label, donc seule la sonde ${
    milliseconds === undefined ? "est réajustée" : `a été réajustée, en ${count(milliseconds)}\u202fms`
  }`;
const joined = (parts: readonly string[]): string => parts.join("\u202f; ");

export const changeSentences: Translated<typeof english.changeSentences> = {
  labelsChanged: (news) => {
    const learning = news.learning.length ? [learningAgain(news.learning, news.final)] : [];
    const goesOn = news.goingOn.map((one) => goingOn(one, news.final));
    return `Labels changés\u00a0: ${joined([...learning, ...goesOn, ...news.readAgain.map(readAgain)])}.`;
  },
  changed: (news) => {
    const { starting } = news;
    const starts =
      starting === "all"
        ? ["tous recommencent"]
        : starting.length
          ? [`${list.format(starting)} ${pluralOf(starting.length, "recommence", "recommencent")}`]
          : [];
    return `Changement\u00a0: ${joined([...starts, ...news.goingOn.map((one) => goingOn(one, true))])}.`;
  },
};
