/** Fewer examples than there are, evenly: of each class its part, and of each from the first to the last. */

/** So many places of a list, evenly spaced. */
const spaced = (places: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, i) => places[Math.floor(((i + 0.5) * places.length) / count)]!);

/** Shares of a whole that come nearest to some weights: two of each at least, where there are two, and none above its weight. */
function shares(weights: readonly number[], whole: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (whole >= sum) return [...weights];
  const exact = weights.map((weight) => (weight * whole) / sum);
  const parts = exact.map((share, i) => Math.min(weights[i]!, Math.max(2, Math.floor(share))));
  const rest = () => whole - parts.reduce((a, b) => a + b, 0);
  const byNeed = weights.map((_, i) => i).toSorted((a, b) => exact[b]! - parts[b]! - (exact[a]! - parts[a]!) || a - b);
  for (const i of byNeed) if (rest() > 0 && parts[i]! < weights[i]!) parts[i]!++;
  while (rest() < 0) {
    const largest = parts.indexOf(Math.max(...parts));
    if (parts[largest]! <= 2) break; // each is learned from and tested
    parts[largest]!--;
  }
  return parts;
}

/**
 * Those that are kept, in their order. Rows without a label make room for those with one, but keep half of it.
 * @param labels `classCount` where there is none
 */
export function evenly(labels: Uint8Array, classCount: number, most: number): Int32Array {
  const ofClass = Array.from({ length: classCount + 1 }, (): number[] => []);
  labels.forEach((label, place) => ofClass[label]!.push(place));
  const unlabelled = ofClass.pop()!;
  const known = labels.length - unlabelled.length;
  const room = Math.min(known, Math.max(Math.ceil(most / 2), most - unlabelled.length));
  const parts = shares(
    ofClass.map(({ length }) => length),
    room,
  );
  const kept = ofClass.flatMap((places, i) => spaced(places, parts[i]!));
  kept.push(...spaced(unlabelled, Math.min(unlabelled.length, Math.max(0, most - kept.length))));
  return Int32Array.from(kept).sort();
}
