/** The edges of a graph that can be drawn: those between two examples on the map. */
import type { Gallery } from "../../shape/protocol";
import type { Edges } from "../map/paint-map";

interface DrawnEdges extends Edges {
  drawnCount: number;
  /** Of all edges of the graph. */
  allCount: number;
}

/** @param edges places in the pool [edges, 2]; negative or missing ones are no edge */
export function drawnEdges(edges: ArrayLike<number>, { places, labels }: Pick<Gallery, "places" | "labels">): DrawnEdges {
  const indexOf = new Map<number, number>();
  for (let i = 0; i < places.length; i++) indexOf.set(places[i]!, i);
  const same: number[] = [];
  const other: number[] = [];
  let allCount = 0;
  for (let e = 0; e + 1 < edges.length; e += 2) {
    if (!(edges[e]! >= 0 && edges[e + 1]! >= 0)) continue;
    allCount++;
    const [a, b] = [indexOf.get(edges[e]!), indexOf.get(edges[e + 1]!)];
    if (a !== undefined && b !== undefined && a !== b) (labels[a] === labels[b] ? same : other).push(a, b);
  }
  return { same: Uint16Array.from(same), other: Uint16Array.from(other), drawnCount: (same.length + other.length) / 2, allCount };
}
