/** The marks of the map, each painted once and then stamped: several times faster than a path for every point where no GPU helps. */
import type { Palette } from "../colours";
import { addCross, addShape, addStruck } from "../shapes";

/** `stranger`: of a class that nobody asks for; `pale`: a right guess where wrong ones are looked for; `unknown`: no label reaches it, or not guessed yet. In the order in which they cover each other. */
export const looks = ["stranger", "unknown", "pale", "ring", "wrong", "filled"] as const;
export type Look = (typeof looks)[number];
/** In no colour of a class. */
export const isPlain = (look: Look): boolean => look === "unknown" || look === "stranger";

interface Sizes {
  /** Radius of what is not labelled, and of what is. */
  ring: number;
  filled: number;
  /** Too many are labelled for each to have an outline of ink. */
  isCrowded: boolean;
  /** How much of its colour is inside a ring. */
  tint: number;
}

/** As large as the number of points leaves room for, on a map of `area` square pixels. @param em how much larger than usual the page is */
export function sizesFor(count: number, labelledCount: number, area: number, em = 1): Sizes {
  const ring = Math.min(4 * em, Math.max(1.8, 0.24 * Math.sqrt(area / Math.max(1, count))));
  const filled = Math.min(5.5 * em, Math.max(ring * 1.25, 0.2 * Math.sqrt(area / Math.max(1, labelledCount))));
  return { ring, filled, isCrowded: labelledCount > 100, tint: count > 150 ? 0.3 : 0 };
}

/** Gives the mark of a class in one of its looks, painted when first asked for. @param ratio device pixels a CSS pixel */
export type Stamps = (look: Look, index: number) => HTMLCanvasElement;

export function makeStamps(sizes: Sizes, colours: Palette, ratio: number): Stamps {
  const made = new Map<string, HTMLCanvasElement>();
  return (look, index) => {
    const key = `${look} ${index}`;
    let stamp = made.get(key);
    if (!stamp) made.set(key, (stamp = paintStamp(look, index, sizes, colours, ratio)));
    return stamp;
  };
}

function paintStamp(look: Look, index: number, sizes: Sizes, colours: Palette, ratio: number): HTMLCanvasElement {
  const radius = look === "filled" ? sizes.filled : look === "pale" ? sizes.ring * 0.8 : sizes.ring;
  const half = Math.ceil((radius * 1.4 + 1.5) * ratio);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 2 * half;
  const context = canvas.getContext("2d")!;
  context.setTransform(ratio, 0, 0, ratio, half, half);
  context.lineJoin = "round";
  const path = new Path2D();
  if (look === "wrong") addCross(path, 0, 0, radius * 1.1);
  else if (look === "stranger") addStruck(path, 0, 0, radius);
  else addShape(path, look === "unknown" ? 0 : index, 0, 0, radius);

  const colour = look === "wrong" ? colours.ink : isPlain(look) ? colours.edge : colours.classes[index % 10]!;
  context.fillStyle = context.strokeStyle = colour;
  if (look === "filled") {
    context.fill(path);
    // Many labelled ones would melt into their outlines: then paper parts them.
    context.strokeStyle = sizes.isCrowded ? colours.paper : colours.ink;
    context.lineWidth = sizes.isCrowded ? 0.75 : 1.5;
    context.stroke(path);
    return canvas;
  }
  const strength = look === "pale" ? 0.4 : look === "wrong" ? 1 : 0.9;
  if (look === "ring" || look === "pale") {
    context.globalAlpha = sizes.tint * strength;
    context.fill(path);
  }
  context.globalAlpha = strength;
  context.lineWidth = look === "wrong" ? 1.6 : 1;
  context.stroke(path);
  return canvas;
}
