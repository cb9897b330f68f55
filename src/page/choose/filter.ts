/** What is typed, held against what there is: each word has to be in it somewhere, whatever its case and accents. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** @param texts all that may be looked for */
export function has(texts: readonly string[], typed: string): boolean {
  const all = plain(texts.join(" "));
  return plain(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
