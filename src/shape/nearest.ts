/** What somebody may have meant who wrote a name that is not known. */

/** How many letters have to be put in, left out or changed to make one word of the other: Levenshtein, 1966. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) next.push(Math.min(row[j]! + Number(letter !== b[j]), row[j + 1]! + 1, next[j]! + 1));
    row = next;
  }
  return row.at(-1)!;
}

const longest = 60;
/** So many letters at the beginning are enough to know what is meant. */
const enough = 3;

const beginAlike = (a: string, b: string): boolean => Math.min(a.length, b.length) >= enough && (a.startsWith(b) || b.startsWith(a));

/** {@link distance} of words that are like each other: at most a third of the letters differ, or one begins like the other, as “dataset” and “data”. */
function distanceOfLike(a: string, b: string): number {
  if (beginAlike(a, b)) return Math.abs(a.length - b.length);
  const most = Math.round(Math.max(a.length, b.length) / 3);
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const away = distance(a, b);
  return away > most ? Infinity : away;
}

/** The known name that is most like this one, which may have been written without its owner; undefined where none is like it. */
export function nearestTo(name: string, known: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  const meant = name.toLowerCase();
  let [nearest, least]: [string | undefined, number] = [undefined, Infinity];
  for (const one of known)
    for (const part of [one, one.slice(one.lastIndexOf(".") + 1)]) {
      const away = distanceOfLike(meant, part.toLowerCase());
      if (away < least) [nearest, least] = [one, away];
    }
  return nearest;
}
