/** A tone that goes from one pitch to another within its seconds. */
export const glide =
  (from: number, to: number, seconds: number, loudness = 0.6) =>
  (second: number): number =>
    loudness * Math.sin(2 * Math.PI * (from * second + ((to - from) * second ** 2) / (2 * seconds)));
