/**
 * How the page is shown, beside which of its pages: presented to a hall, with parts of it taken away for a handout or a frame in another page, or as
 * a challenge to a class.
 */
import { linkSentences } from "../sentences/links";
import { isLanguage, language, languageNames, type Language } from "../shape/language";

/** What may be taken away. */
export const parts = ["header", "question", "labels", "run", "maps", "chart", "verdict", "next", "folds", "foot"] as const;
export type Part = (typeof parts)[number];

export interface Staging {
  present: boolean;
  hide: readonly Part[];
  /** What all are to share: see challenge.ts. */
  challenge: string | undefined;
  /** Whatever the reader's device would choose. */
  lang: Language | undefined;
}

/** Reads `present=yes`, `hide=header,foot`, `challenge=digits.4` and `lang=de`. What cannot be read is told, and not done. */
export function stagingIn(text: ReadonlyMap<string, string>, problems: string[]): Staging {
  const present = text.get("present") ?? "no";
  if (present !== "yes" && present !== "no")
    problems.push(linkSentences.instead({ given: `present=${present}`, fault: linkSentences.faults.noYes, used: "no" }));
  const wanted = (text.get("hide") ?? "").split(/[,\s]+/).filter(Boolean);
  const hide = parts.filter((part) => wanted.includes(part));
  const unknown = [...new Set(wanted)].filter((name) => !parts.some((part) => part === name));
  if (unknown.length) problems.push(linkSentences.noPart({ given: `hide=${unknown.join(",")}`, parts }));
  const lang = text.get("lang");
  if (lang !== undefined && !isLanguage(lang)) {
    const fault = linkSentences.faults.noOption(Object.keys(languageNames));
    problems.push(linkSentences.instead({ given: `lang=${lang}`, fault, used: language() }));
  }
  return { present: present === "yes", hide, challenge: text.get("challenge"), lang: isLanguage(lang) ? lang : undefined };
}

/** The link that is shown so. */
export const staged = (link: string, { present, hide, challenge, lang }: Staging): string =>
  [
    link,
    ...(present ? ["present=yes"] : []),
    ...(hide.length ? [`hide=${hide.join(",")}`] : []),
    ...(challenge === undefined ? [] : [`challenge=${challenge}`]),
    ...(lang === undefined ? [] : [`lang=${lang}`]),
  ].join("&");
