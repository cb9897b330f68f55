/** The shape of each class, so that colour is never the only difference. */

/** What a path is drawn into: Path2D or a canvas. */
interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  closePath(): void;
}

const star = Array.from({ length: 10 }, (_, i) => {
  const radius = i % 2 ? 0.55 : 1.35;
  return [radius * Math.sin((i * Math.PI) / 5), -radius * Math.cos((i * Math.PI) / 5)];
});
const turned = (corners: readonly number[][]) => corners.map(([x = 0, y = 0]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2]);
const plus = [
  [-0.4, -1.2],
  [0.4, -1.2],
  [0.4, -0.4],
  [1.2, -0.4],
  [1.2, 0.4],
  [0.4, 0.4],
  [0.4, 1.2],
  [-0.4, 1.2],
  [-0.4, 0.4],
  [-1.2, 0.4],
  [-1.2, -0.4],
  [-0.4, -0.4],
];

/** Corners on a circle of about radius 1, of about the same area; the first is a circle. */
const corners: readonly (readonly number[][])[] = [
  [],
  [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  [
    [0, -1.3],
    [1.17, 0.8],
    [-1.17, 0.8],
  ],
  [
    [0, -1.35],
    [1.1, 0],
    [0, 1.35],
    [-1.1, 0],
  ],
  plus,
  [
    [0, 1.3],
    [1.17, -0.8],
    [-1.17, -0.8],
  ],
  turned(plus),
  star,
  [
    [-0.55, -1.35],
    [0.55, -1.35],
    [0.55, 1.35],
    [-0.55, 1.35],
  ],
  [
    [-1.15, -1.1],
    [1.15, -1.1],
    [-1.15, 1.1],
    [1.15, 1.1],
  ],
];

/** Adds the mark of a class to a path; beyond ten classes, colour and shape go on in other pairs. */
export function addShape(pen: Pen, index: number, x: number, y: number, radius: number): void {
  const shape = corners[(index + Math.floor(index / corners.length)) % corners.length]!;
  if (shape.length === 0) {
    pen.moveTo(x + radius, y);
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (let i = 0; i < shape.length; i++) {
    const px = x + shape[i]![0]! * radius;
    const py = y + shape[i]![1]! * radius;
    if (i === 0) pen.moveTo(px, py);
    else pen.lineTo(px, py);
  }
  pen.closePath();
}

/** The mark of a stranger, which is of no class that is asked for: a circle struck through. */
export function addStruck(pen: Pen, x: number, y: number, radius: number): void {
  const reach = Math.SQRT1_2 * radius;
  addShape(pen, 0, x, y, radius);
  pen.moveTo(x - reach, y + reach);
  pen.lineTo(x + reach, y - reach);
}

/** What is drawn, as an SVG path. */
function pathOf(draw: (pen: Pen) => void): string {
  let path = "";
  draw({
    moveTo: (x, y) => (path += `M${x.toFixed(2)},${y.toFixed(2)}`),
    lineTo: (x, y) => (path += `L${x.toFixed(2)},${y.toFixed(2)}`),
    arc: (x, y, r) => (path += `A${r},${r},0,1,1,${x - r},${y}A${r},${r},0,1,1,${x + r},${y}`),
    closePath: () => (path += "Z"),
  });
  return path;
}
export const shapePath = (index: number, x: number, y: number, radius: number): string =>
  pathOf((pen) => addShape(pen, index, x, y, radius));
export const struckPath = (x: number, y: number, radius: number): string => pathOf((pen) => addStruck(pen, x, y, radius));

/** The mark of a wrong guess: two strokes that cross. */
export function addCross(pen: Pen, x: number, y: number, radius: number): void {
  pen.moveTo(x - radius, y - radius);
  pen.lineTo(x + radius, y + radius);
  pen.moveTo(x + radius, y - radius);
  pen.lineTo(x - radius, y + radius);
}
