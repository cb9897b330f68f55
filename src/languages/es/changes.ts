import { language } from "../../shape/language";
import { pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/changes";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

const list = new Intl.ListFormat(language(), { type: "conjunction" });

type News = Parameters<typeof english.changeSentences.labelsChanged>[0];

const goingOn = ({ name, phase, isBlind }: News["goingOn"][number], final: boolean): string => {
  const from = `desde el final de su ${phase}${isBlind ? ", que no ha visto ninguna etiqueta" : ""}`;
  return final ? `${name} sigue ${from}` : `al soltar, ${name} seguirá ${from}`;
};
const learningAgain = (names: readonly string[], final: boolean): string =>
  final
    ? `${list.format(names)} ${pluralOf(names.length, "aprende", "aprenden")} de nuevo`
    : `al soltar, ${list.format(names)} ${pluralOf(names.length, "aprenderá", "aprenderán")} de nuevo`;
const readAgain = ({ names, isYet, milliseconds }: News["readAgain"][number]): string => {
  const have = pluralOf(names.length, "ha", "han");
  const seen = isYet ? `aún no ${have} visto ninguna etiqueta` : `nunca ${have} visto una etiqueta`;
  return `${list.format(names)} ${seen}, así que solo ${
    milliseconds === undefined ? "se ajusta de nuevo la lectura" : `se ajustó de nuevo la lectura, en ${count(milliseconds)}\u202fms`
  }`;
};
const joined = (parts: readonly string[]): string => parts.join("; ");

export const changeSentences: Translated<typeof english.changeSentences> = {
  labelsChanged: (news) => {
    const learning = news.learning.length ? [learningAgain(news.learning, news.final)] : [];
    const goesOn = news.goingOn.map((one) => goingOn(one, news.final));
    return `Etiquetas cambiadas: ${joined([...learning, ...goesOn, ...news.readAgain.map(readAgain)])}.`;
  },
  changed: (news) => {
    const { starting } = news;
    const starts =
      starting === "all"
        ? ["todos empiezan de nuevo"]
        : starting.length
          ? [`${list.format(starting)} ${pluralOf(starting.length, "empieza", "empiezan")} de nuevo`]
          : [];
    return `Cambio: ${joined([...starts, ...news.goingOn.map((one) => goingOn(one, true))])}.`;
  },
};
