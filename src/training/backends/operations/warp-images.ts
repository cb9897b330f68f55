// Pictures as augmented views, straight from the data set: chosen, moved, cut, faded and made noisy in one program.
import { engine } from "@tensorflow/tfjs-core";
import type { Tensor1D, Tensor2D, Tensor4D } from "@tensorflow/tfjs-core";
import type { Warp } from "../../../shape/image-change";

/**
 * The sine of half the turn, for graphics processors, from `angle` and its `square`: their own is right to three digits only. Sine and cosine
 * of the whole turn follow from it. Taylor's series, off by at most 6e-8 up to half a turn.
 */
export const halfSine =
  "angle * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0 * (1.0 - square / 110.0)))))";

/** How many random numbers each picture takes. */
export const warpDice = 9;

/**
 * Picture `places[i]` of `images`, warped about its centre by what row i of `dice` says, kept between 0 and 1. Outside the picture is 0.
 * @param images [pool, height, width, channels]
 * @param places [n] int32
 * @param dice random integers below 2²⁴ [n, {@link warpDice}]
 * @param noise a bank of standard normals [m], read from a random place on
 * @returns [n, height, width, channels]
 */
export const warpImages = (images: Tensor4D, places: Tensor1D, dice: Tensor2D, noise: Tensor1D, warp: Warp): Tensor4D =>
  engine().runKernel("WarpImages", { images, places, dice, noise }, { ...warp });
