/** Paints a scene on a canvas, and keeps what can be painted again as it is: the stamps of its points and the picture of its field. */
import type { Palette } from "../colours";
import { toX, toY, type Fit } from "./motion";
import { makeFieldPicture, paintField, type Field, type FieldPicture } from "./paint-field";
import { lookOf, paintEdges, paintHearable, paintLit, paintPoints, type Edges, type Marks } from "./paint-map";
import { makeStamps, sizesFor, type Stamps } from "./stamps";

export interface Scene {
  positions: Float32Array;
  marks: Marks;
  field?: Field | undefined;
  edges?: Edges | undefined;
  lit: number | null;
  /** Of the marks; 1 where absent. */
  scale?: number;
  palette: Palette;
}

/** Where points stand, x and y after each other, and the size of the canvas in pixels of the page. */
interface Layout {
  shown: Float32Array;
  fit: Fit;
  width: number;
  height: number;
  /** How much larger than usual the page is. */
  em: number;
}

/** @returns paints, and says where the lit point is */
export function makePainter(canvas: HTMLCanvasElement): (scene: Scene, layout: Layout) => readonly [x: number, y: number] | undefined {
  const context = canvas.getContext("2d")!;
  let picture: { of: Field; palette: Palette; painted: FieldPicture } | undefined;
  let stamps: { key: string; palette: Palette; made: Stamps } | undefined;

  function stampsOf({ marks, palette, scale = 1 }: Scene, area: number, em: number, ratio: number): Stamps {
    const labelled = marks.visible.reduce((n, v) => n + v, 0);
    const sizes = sizesFor(marks.labels.length, labelled, area * scale ** 2, em);
    const key = [ratio, ...Object.values(sizes)].join(" ");
    if (stamps?.key !== key || stamps.palette !== palette) stamps = { key, palette, made: makeStamps(sizes, palette, ratio) };
    return stamps.made;
  }

  function pictureOf({ marks: { classCount }, palette }: Scene, of: Field): FieldPicture {
    if (picture?.of !== of || picture.palette !== palette) picture = { of, palette, painted: makeFieldPicture(of, classCount, palette) };
    return picture.painted;
  }

  return (scene, { shown, fit, width, height, em }) => {
    const ratio = devicePixelRatio || 1;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const { field, edges, lit, marks, palette } = scene;
    if (field) paintField(context, pictureOf(scene, field), field.extent, fit, palette);
    if (edges) paintEdges(context, shown, edges, fit, palette);
    paintPoints(context, shown, fit, marks, stampsOf(scene, width * height, em, ratio), ratio);
    paintHearable(context, shown, fit, marks, palette);
    if (lit === null || 2 * lit + 1 >= shown.length) return undefined;
    const at = [toX(fit, shown[2 * lit]!), toY(fit, shown[2 * lit + 1]!)] as const;
    paintLit(context, ...at, lookOf(marks, lit), palette);
    return at;
  };
}
