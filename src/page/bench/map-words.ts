/** Where the examples of a map lie, and what that may be read for. */
import { percent } from "../../sentences/numbers";
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

const caution = {
  neighbours: "Read who is near whom: how far groups lie apart, and how large they are, means nothing.",
  components: "Two of many directions: who differs in the others lies on top of each other.",
};

/** “Of the ten nearest to each in what was learned, 66 % are among the ten nearest here. …” Empty for points, and before there is a map. */
export function mapWords(gallery: Gallery, arrays: Arrays, layout: View["layout"]): string {
  const kept = numberOf(arrays, `kept.${arrayOf[layout]}`);
  if (kept === undefined || isPlane(gallery)) return "";
  return `Of the ten nearest to each in what was learned, ${percent(kept, 0)} are among its ten nearest here. ${caution[layout]}`;
}
