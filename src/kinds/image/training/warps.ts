/** How far the views of an image may be from it: found out on digits of 28 pixels, scaled to other sides, and what a data set has otherwise. */
import type { ImageChange, ImageViews } from "../../../shape/image-change";
import type { Graded } from "../../../shape/technique";

const ofDigits: Readonly<Record<Graded, ImageChange>> = {
  weak: { turn: 0, scale: 0, shear: 0, shift: 2, hole: 0, contrast: 0, noise: 0, saturation: 0, hue: 0 },
  strong: { turn: 25, scale: 0.25, shear: 0.25, shift: 3, hole: 10, contrast: 0.4, noise: 0.1, saturation: 0, hue: 0 },
  contrastive: { turn: 20, scale: 0.3, shear: 0.2, shift: 4, hole: 8, contrast: 0.5, noise: 0.08, saturation: 0, hue: 0 },
};
const sideOfDigits = 28;

/** What is measured in pixels grows and shrinks with the side: by at least one pixel is shifted, and a hole is no larger than it would be. */
export function changesFor(side: number, own: ImageViews = {}): Readonly<Record<Graded, ImageChange>> {
  const scaled = (pixels: number) => (pixels * side) / sideOfDigits;
  const change = (view: Graded): ImageChange => {
    const { shift, hole, ...others } = { ...ofDigits[view], ...own[view] };
    return { ...others, shift: Math.max(1, Math.round(scaled(shift))), hole: Math.floor(scaled(hole)) };
  };
  return { weak: change("weak"), strong: change("strong"), contrastive: change("contrastive") };
}

/** Nearly half a turn: further is nearer again. */
const furthestHue = 175;

/** The same views, further from the image or nearer to it. */
export const times = (change: ImageChange, strength: number): ImageChange => ({
  ...(Object.fromEntries(
    Object.entries(change).map(([what, amount]: [string, number]) => [what, strength * amount]),
  ) as unknown as ImageChange),
  shift: Math.round(strength * change.shift),
  hole: Math.round(strength * change.hole),
  hue: Math.min(furthestHue, strength * change.hue),
});
