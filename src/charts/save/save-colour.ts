/** Colours of CSS as every program can read them. Browser only. */
const known = new Map<string, string>();
let pixel: CanvasRenderingContext2D | null | undefined;

/** Any colour of CSS as `#rrggbb` or `#rrggbbaa`, which every program can read; `none` where nothing would be seen. */
export function colourOf(css: string): string {
  let found = known.get(css);
  if (found !== undefined) return found;
  pixel ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", { willReadFrequently: true });
  if (!pixel) return css;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = "rgba(0, 0, 0, 0)";
  pixel.fillStyle = css;
  pixel.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = pixel.getImageData(0, 0, 1, 1).data;
  const hex = (value: number) => value.toString(16).padStart(2, "0");
  found = a === 0 ? "none" : `#${hex(r)}${hex(g)}${hex(b)}${a === 255 ? "" : hex(a)}`;
  known.set(css, found);
  return found;
}
