/** A part of some examples with all of their classes in it. */

/**
 * So many of these places, of each class about its share: at least one where it has two, and not the last one as long as another class can give.
 * Within a class those come first that stand first.
 * @param labels of all examples
 */
export function stratified(places: Int32Array, labels: ArrayLike<number>, count: number): Int32Array {
  const waiting = new Map<number, number[]>();
  for (const place of places) waiting.set(labels[place]!, [...(waiting.get(labels[place]!) ?? []), place]);
  const classes = [...waiting.values()].map((all) => ({ all, taken: 0 }));
  const share = count / Math.max(1, places.length);
  /** How far a class is behind its share; before that, whether it has anything to give, and whether it has given nothing yet. */
  const urgencyOf = ({ all, taken }: (typeof classes)[number]): number => {
    if (taken === all.length) return -Infinity;
    if (taken === all.length - 1) return share * all.length - taken - 2 * places.length;
    return share * all.length - taken + (taken ? 0 : places.length);
  };
  for (let left = Math.min(count, places.length); left > 0; left--)
    classes.reduce((most, one) => (urgencyOf(one) > urgencyOf(most) ? one : most)).taken++;
  const chosen = new Set(classes.flatMap(({ all, taken }) => all.slice(0, taken)));
  return places.filter((place) => chosen.has(place));
}
