/** How far the views of an image may be from it: found out on digits of 28 pixels, and scaled to other sides. */
import type { Warp } from "../../../training/backends/operations/warp-images";

type Strength = "weak" | "strong" | "contrastive";

const ofDigits: Readonly<Record<Strength, Warp>> = {
  weak: { turn: 0, scale: 0, shear: 0, shift: 2, hole: 0, contrast: 0, noise: 0 },
  strong: { turn: 25, scale: 0.25, shear: 0.25, shift: 3, hole: 10, contrast: 0.4, noise: 0.1 },
  contrastive: { turn: 20, scale: 0.3, shear: 0.2, shift: 4, hole: 8, contrast: 0.5, noise: 0.08 },
};
const sideOfDigits = 28;

/** What is measured in pixels grows and shrinks with the side: by at least one pixel is shifted, and a hole is no larger than it would be. */
export function warpsFor(side: number): Readonly<Record<Strength, Warp>> {
  const scaled = (pixels: number) => (pixels * side) / sideOfDigits;
  const warp = (one: Warp): Warp => ({ ...one, shift: Math.max(1, Math.round(scaled(one.shift))), hole: Math.floor(scaled(one.hole)) });
  return { weak: warp(ofDigits.weak), strong: warp(ofDigits.strong), contrastive: warp(ofDigits.contrastive) };
}

/** The same views, further from the image or nearer to it. */
export const times = (warp: Warp, strength: number): Warp => ({
  ...(Object.fromEntries(Object.entries(warp).map(([what, amount]: [string, number]) => [what, strength * amount])) as unknown as Warp),
  shift: Math.round(strength * warp.shift),
  hole: Math.round(strength * warp.hole),
});
