/** Where the examples of a map lie, and how far that may be believed. */
import type { View } from "../../experiment/view.svelte";
import { kindNamed } from "../../kinds/catalogue";
import { numberOf, type Arrays } from "../../shape/arrays";
import type { Gallery } from "../../shape/protocol";
import { nowhere } from "./gallery";

/** Of a map that is on the page: points lie as they are, all else as the reader wishes. */
const isPlane = ({ kind }: Pick<Gallery, "kind">): boolean => kindNamed(kind).laidOut === "plane";

const arrayOf = { neighbours: "neighbours", components: "map" } as const;

/** Where the examples lie [drawn, 2]; nowhere before that is known. */
export function placesOf(gallery: Gallery, arrays: Arrays, layout: View["layout"]): Float32Array {
  const known = arrays[isPlane(gallery) ? "map" : arrayOf[layout]]?.values;
  if (gallery.labels.length && known?.length === 2 * gallery.labels.length) return known;
  return isPlane(gallery) && gallery.labels.length ? (gallery.inputs as Float32Array) : nowhere;
}

/** What of the neighbourhoods in what was learned is kept on the map, as a share; undefined for points, and before there is a map. */
export const keptOf = (gallery: Pick<Gallery, "kind">, arrays: Arrays, layout: View["layout"]): number | undefined =>
  isPlane(gallery) ? undefined : numberOf(arrays, `kept.${arrayOf[layout]}`);
