/** Names and labels as they are shown: on one line, without what cannot be seen, turns the direction of writing or is markup. */

const mostCharacters = 80;
/** Control characters, those that turn the direction of writing, and those of no width that no script needs. */
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const halfCharacters = /\p{Surrogate}/gu;
/** “<=50K” is none. */
const tags = /<\/?[a-z][^<>]*>/gi;

export function cleaned(text: string): string {
  const short = text.slice(0, 4 * mostCharacters).replace(/\s/g, " ");
  let clean = short.replace(unseen, "").replace(halfCharacters, "\ufffd");
  for (let before = ""; before !== clean;) [before, clean] = [clean, clean.replace(tags, "")];
  const characters = [...clean.replace(/ +/g, " ").trim().normalize("NFC")];
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters - 1).join("")}…` : characters.join("");
}

/** The same names, where one is there again with a number after it. */
export function unique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((name) => {
    let one = name;
    let count = counts.get(name) ?? 1;
    while (taken.has(one)) one = `${name} (${++count})`;
    counts.set(name, count);
    taken.add(one);
    return one;
  });
}

/** The same of the path of a file, of which the end tells most. */
export function cleanedPath(path: string): string {
  const characters = [...path];
  const end = characters.slice(-mostCharacters).join("");
  const clean = cleaned(end) || "…";
  return characters.length > mostCharacters ? `…${[...clean].slice(1).join("")}` : clean;
}
