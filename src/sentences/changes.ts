/** What a change of the settings has done to the runs. */
import { said } from "../shape/language";
import { pluralOf } from "../shape/numerals";
import { count } from "./numbers";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** Goes back to where a phase began, and on from there. */
interface GoingOn {
  name: string;
  /** The phase that it keeps. */
  phase: string;
  /** That has seen no label. */
  isBlind: boolean;
}
/** Whose features stay, so that they are only read again. */
interface ReadAgain {
  names: readonly string[];
  /** They will see labels later. */
  isYet: boolean;
  /** How long it took; undefined until it is there. */
  milliseconds: number | undefined;
}

/** @param final false while the slider is still held: nothing has been started again yet */
const goingOn = ({ name, phase, isBlind }: GoingOn, final: boolean): string => {
  const from = `from the end of its ${phase}${isBlind ? ", which has seen no label" : ""}`;
  return final ? `${name} goes on ${from}` : `${name} will go on ${from}, when you let go`;
};
const learningAgain = (names: readonly string[], final: boolean): string =>
  final
    ? `${list.format(names)} ${pluralOf(names.length, "is", "are")} learning again`
    : `${list.format(names)} will learn again when you let go`;
const readAgain = ({ names, isYet, milliseconds }: ReadAgain): string =>
  `${list.format(names)} ${pluralOf(names.length, "has", "have")} ${isYet ? "not seen a label yet" : "never seen a label"}, so only the readout ${
    milliseconds === undefined ? "is fitted again" : `was fitted again, in ${count(milliseconds)}\u202fms`
  }`;
const joined = (parts: readonly string[]): string => parts.join("; ");

export const changeSentences = said("changeSentences", {
  /** “Labels changed: FixMatch is learning again; SimCLR has never seen a label, so only the readout was fitted again, in 12 ms.” @param names each once */
  labelsChanged: (news: {
    learning: readonly string[];
    goingOn: readonly GoingOn[];
    readAgain: readonly ReadAgain[];
    final: boolean;
  }): string => {
    const learning = news.learning.length ? [learningAgain(news.learning, news.final)] : [];
    const goesOn = news.goingOn.map((one) => goingOn(one, news.final));
    return `Labels changed: ${joined([...learning, ...goesOn, ...news.readAgain.map(readAgain)])}.`;
  },
  /** “Changed: FixMatch starts again.” @param starting each once, or all there are */
  changed: (news: { starting: readonly string[] | "all"; goingOn: readonly GoingOn[] }): string => {
    const { starting } = news;
    const starts =
      starting === "all"
        ? ["all start again"]
        : starting.length
          ? [`${list.format(starting)} ${pluralOf(starting.length, "starts", "start")} again`]
          : [];
    return `Changed: ${joined([...starts, ...news.goingOn.map((one) => goingOn(one, true))])}.`;
  },
} as const);
