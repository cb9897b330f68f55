/** Sixteen shades, two a byte, the first in the high half: how greys travel. */

/** @returns shares of the deepest shade, from 0 to 1 */
export function shadesIn(bytes: Uint8Array): Float32Array {
  const shades = new Float32Array(2 * bytes.length);
  bytes.forEach((pair, i) => {
    shades[2 * i] = (pair >> 4) / 15;
    shades[2 * i + 1] = (pair & 15) / 15;
  });
  return shades;
}
