/** A canvas that moves: it takes the newest scene, lets points glide and the view follow, and paints until all is at rest. */
import type { Palette } from "./colours";
import { between, eased, extentOf, fit, fromX, fromY, isClose, toX, toY, towards, type Extent, type Fit } from "./motion";
import { makeFinder, neighbour } from "./nearest";
import { makeFieldPicture, paintField, type Field, type FieldPicture } from "./paint-field";
import { lookOf, paintEdges, paintLit, paintPoints, type Edges, type Marks } from "./paint-map";
import { makeStamps, sizesFor, type Stamps } from "./stamps";

interface Scene {
  positions: Float32Array;
  marks: Marks;
  classCount: number;
  field?: Field | undefined;
  edges?: Edges | undefined;
  lit: number | null;
  /** Of the marks; 1 where absent. */
  scale?: number;
  palette: Palette;
}

export interface Stage {
  show(scene: Scene): void;
  resize(width: number, height: number): void;
  /** The point under the pointer. */
  at(x: number, y: number, radius: number): number | null;
  /** The next point in a direction, up being positive. */
  next(from: number | null, dx: number, dy: number): number | null;
  destroy(): void;
}

const glideSeconds = 0.2;

/** @param onframe told where the lit point is, in pixels, after each painting */
export function makeStage(canvas: HTMLCanvasElement, onframe: (x: number, y: number) => void = () => {}): Stage {
  const context = canvas.getContext("2d")!;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let scene: Scene | undefined;
  let [width, height] = [0, 0];
  let from = new Float32Array();
  let shown = new Float32Array();
  let view: Extent | undefined;
  let picture: { of: Field; palette: Palette; painted: FieldPicture } | undefined;
  let stamps: { key: string; palette: Palette; made: Stamps } | undefined;
  let finder: ReturnType<typeof makeFinder> | undefined;
  let [frame, glideStart, lastFrame] = [0, 0, 0];

  const ask = () => (frame ||= requestAnimationFrame(draw));
  const target = (s: Scene): Extent => s.field?.extent ?? extentOf(s.positions) ?? [-1, -1, 1, 1];
  const currentFit = (): Fit => fit(view ?? [-1, -1, 1, 1], width, height);

  function draw(now: number) {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!scene || !width) return;
    const glide = still.matches ? 1 : Math.min(1, (now - glideStart) / 1000 / glideSeconds);
    shown = between(from, scene.positions, eased(glide), shown.length === scene.positions.length ? shown : undefined);
    finder = undefined;
    const wanted = target(scene);
    view =
      !view || still.matches || isClose(view, wanted) ? wanted : towards(view, wanted, Math.min(0.1, (now - lastFrame) / 1000 || 1 / 60));
    lastFrame = now;
    paint(scene);
    if (glide < 1 || view !== wanted) ask();
  }

  function stampsOf(s: Scene, ratio: number): Stamps {
    const labelled = s.marks.visible.reduce((n, v) => n + v, 0);
    const sizes = sizesFor(s.marks.labels.length, labelled, width * height * (s.scale ?? 1) ** 2);
    const key = [ratio, ...Object.values(sizes)].join(" ");
    if (stamps?.key !== key || stamps.palette !== s.palette)
      stamps = { key, palette: s.palette, made: makeStamps(sizes, s.palette, ratio) };
    return stamps.made;
  }

  function pictureOf(s: Scene, of: Field): FieldPicture {
    if (picture?.of !== of || picture.palette !== s.palette)
      picture = { of, palette: s.palette, painted: makeFieldPicture(of, s.classCount, s.palette) };
    return picture.painted;
  }

  function paint(s: Scene) {
    const ratio = devicePixelRatio || 1;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const f = currentFit();
    if (s.field) paintField(context, pictureOf(s, s.field), s.field.extent, f, s.palette);
    if (s.edges) paintEdges(context, shown, s.edges, f, s.palette);
    paintPoints(context, shown, f, s.marks, stampsOf(s, ratio), ratio);
    if (s.lit === null || 2 * s.lit + 1 >= shown.length) return;
    const [x, y] = [toX(f, shown[2 * s.lit]!), toY(f, shown[2 * s.lit + 1]!)];
    paintLit(context, x, y, lookOf(s.marks, s.lit), s.palette);
    onframe(x, y);
  }

  return {
    show(next) {
      if (next.positions !== scene?.positions) {
        // Whatever is on its way turns from where it is.
        from = shown.slice();
        glideStart = performance.now();
      }
      const hasOtherColours = scene && next.palette !== scene.palette;
      scene = next;
      if (hasOtherColours)
        draw(performance.now()); // at once: for a page that is printed there is no next frame
      else ask();
    },
    resize(w, h) {
      [width, height] = [w, h];
      ask();
    },
    at(x, y, radius) {
      const f = currentFit();
      finder ??= makeFinder(shown);
      return finder(fromX(f, x), fromY(f, y), radius / f.scale) ?? null;
    },
    next: (start, dx, dy) => neighbour(shown, start, dx, dy),
    destroy: () => cancelAnimationFrame(frame),
  };
}
