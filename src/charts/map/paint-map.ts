/** Paints the map: all points in their looks, the lit one, and the edges between them. */
import type { Palette } from "../colours";
import { toX, toY, type Fit } from "./motion";
import { addShape, addStruck } from "../shapes";
import { isPlain, looks, type Look, type Stamps } from "./stamps";

export type ColourBy = "class" | "guess" | "right";

export interface Marks {
  /** True classes [n]. */
  labels: Uint8Array;
  /** Classes that are asked for: whose number is none of theirs is a stranger. */
  classCount: number;
  /** −1 where it is unknown [n]; absent before the first guess. */
  guess?: Float32Array | undefined;
  visible: Uint8Array;
  colourBy: ColourBy;
  /** The clip of each point that can be heard, −1 where it cannot. */
  clips?: Int32Array | undefined;
}

/** How a point looks, and as which class. A stranger is guessed as all are, but neither right nor wrong. What has no guess, or none yet, has one look in all colours of guesses. */
export function lookOf({ labels, classCount, guess, visible, colourBy }: Marks, i: number): { look: Look; index: number } {
  const truth = labels[i]!;
  const guessed = guess?.[i] ?? -1;
  if (visible[i]) return { look: "filled", index: truth };
  if (truth >= classCount && colourBy !== "guess") return { look: "stranger", index: truth };
  if (colourBy === "class") return { look: "ring", index: truth };
  if (!(guessed >= 0)) return { look: "unknown", index: truth };
  if (colourBy === "guess") return { look: "ring", index: guessed };
  return { look: guessed === truth ? "pale" : "wrong", index: truth };
}

/** Stamps all points, on whole device pixels. @param positions in the plane [n, 2] @param fit from the plane to CSS pixels */
export function paintPoints(
  context: CanvasRenderingContext2D,
  positions: Float32Array,
  fit: Fit,
  marks: Marks,
  stamps: Stamps,
  ratio: number,
): void {
  const layers = new Map<Look, [HTMLCanvasElement, number, number][]>(looks.map((look) => [look, []]));
  for (let i = 0; 2 * i < positions.length; i++) {
    const x = toX(fit, positions[2 * i]!) * ratio;
    const y = toY(fit, positions[2 * i + 1]!) * ratio;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const { look, index } = lookOf(marks, i);
    const stamp = stamps(look, index);
    layers.get(look)!.push([stamp, Math.round(x - stamp.width / 2), Math.round(y - stamp.height / 2)]);
  }
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const stamped of layers.values()) for (const [stamp, x, y] of stamped) context.drawImage(stamp, x, y);
  context.restore();
}

/** A dot within each point that can be heard: of ink in a ring, of paper where it is filled. */
export function paintHearable(context: CanvasRenderingContext2D, positions: Float32Array, fit: Fit, marks: Marks, colours: Palette): void {
  if (!marks.clips) return;
  const dots = { ink: new Path2D(), paper: new Path2D() };
  marks.clips.forEach((clip, i) => {
    const [x, y] = [toX(fit, positions[2 * i]!), toY(fit, positions[2 * i + 1]!)];
    if (clip < 0 || !Number.isFinite(x) || !Number.isFinite(y)) return;
    const path = marks.visible[i] ? dots.paper : dots.ink;
    path.moveTo(x, y);
    path.arc(x, y, 1.25, 0, 2 * Math.PI);
  });
  context.fillStyle = colours.ink;
  context.fill(dots.ink);
  context.fillStyle = colours.paper;
  context.fill(dots.paper);
}

/** Paints one point large, with a ring around it. */
export function paintLit(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { look, index }: ReturnType<typeof lookOf>,
  colours: Palette,
): void {
  const isLabelled = look === "filled";
  const mark = new Path2D();
  if (look === "stranger") addStruck(mark, x, y, 6);
  else addShape(mark, look === "unknown" ? 0 : index, x, y, 6);
  const ring = new Path2D();
  ring.arc(x, y, 11, 0, 2 * Math.PI);
  context.fillStyle = colours.paper;
  context.globalAlpha = 0.75;
  context.fill(ring);
  context.globalAlpha = 1;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.5;
  context.stroke(ring);
  const colour = isPlain(look) ? colours.edge : colours.classes[index % 10]!;
  context.fillStyle = isLabelled ? colour : colours.paper;
  context.strokeStyle = isLabelled ? colours.ink : colour;
  context.lineWidth = isLabelled ? 1.5 : 2;
  context.fill(mark);
  context.stroke(mark);
}

/** Joined pairs of points, one after the other. */
export interface Edges {
  /** Both of one class. */
  same: Uint16Array;
  other: Uint16Array;
}

export function paintEdges(
  context: CanvasRenderingContext2D,
  positions: Float32Array,
  { same, other }: Edges,
  fit: Fit,
  colours: Palette,
): void {
  const lines = (pairs: Uint16Array) => {
    const path = new Path2D();
    for (let i = 0; i < pairs.length; i++) {
      const x = toX(fit, positions[2 * pairs[i]!]!);
      const y = toY(fit, positions[2 * pairs[i]! + 1]!);
      if (i % 2) path.lineTo(x, y);
      else path.moveTo(x, y);
    }
    return path;
  };
  context.lineWidth = 0.75;
  context.strokeStyle = colours.edge;
  context.globalAlpha = 0.55;
  context.stroke(lines(same));
  context.globalAlpha = 1;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1.25;
  context.stroke(lines(other));
}
