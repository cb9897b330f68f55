/** A line as a pointer has drawn it, with as few corners as tell its way. */
import { edge, samePlace, type Place } from "../../shape/drawing";

/** How far the line may stray from the pointer, in steps of the grid. */
const tolerance = 0.6;

export const onGrid = ([x, y]: Place): Place =>
  [x, y].map((steps) => Math.max(-edge, Math.min(edge, Math.round(steps))) + 0) as unknown as Place;

/** The corners that are left where all that stray less are taken out (Ramer 1972, Douglas & Peucker 1973), on the grid. */
export function simplified(way: readonly Place[]): Place[] {
  const kept = cornersOf(way).map(onGrid);
  return kept.filter((place, i) => i === 0 || !samePlace(place, kept[i - 1]!));
}

function cornersOf(way: readonly Place[]): Place[] {
  const [first, last] = [way[0]!, way.at(-1)!];
  if (way.length < 3) return [...way];
  const away = way.map((place) => distance(place, first, last));
  const furthest = away.indexOf(Math.max(...away));
  if (away[furthest]! <= tolerance) return [first, last];
  return [...cornersOf(way.slice(0, furthest + 1)), ...cornersOf(way.slice(furthest)).slice(1)];
}

/** Of a place from the straight line between two others. */
function distance([x, y]: Place, [fromX, fromY]: Place, [toX, toY]: Place): number {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const share = Math.max(0, Math.min(1, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - fromX - share * dx, y - fromY - share * dy);
}
