/** A canvas that moves: it takes the newest scene, lets points glide and the view follow, and paints until all is at rest. */
import { between, eased, extentOf, fit, fromX, fromY, isClose, towards, type Extent, type Fit } from "./motion";
import { makeFinder, neighbour } from "./nearest";
import { makePainter, type Scene } from "./paint-scene";

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
  const paint = makePainter(canvas);
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let scene: Scene | undefined;
  let [width, height, em] = [0, 0, 1];
  let from = new Float32Array();
  let shown = new Float32Array();
  let view: Extent | undefined;
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
    const lit = paint(scene, { shown, fit: currentFit(), width, height, em });
    if (lit) onframe(...lit);
    if (glide < 1 || view !== wanted) ask();
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
      [width, height, em] = [w, h, parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1];
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
