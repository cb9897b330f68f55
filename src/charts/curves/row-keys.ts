/** A list of rows that the Tab key comes to once: from there one goes by arrows. */

/** The row that a key goes to, of so many; undefined where it means nothing here. @param at the present one, from 0 */
export function rowAfter({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: number, count: number): number | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const last = count - 1;
  return { ArrowDown: Math.min(last, at + 1), ArrowUp: Math.max(0, at - 1), Home: 0, End: last }[key];
}
