/** The fast Fourier transform of Cooley and Tukey (1965), in place. */

/** @param real as many as some power of 2, and as many imaginary parts */
export function fourier(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) for (const part of [real, imaginary]) [part[i], part[j]] = [part[j]!, part[i]!];
  }
  for (let half = 1; half < n; half *= 2) {
    for (let k = 0; k < half; k++) {
      const angle = (-Math.PI * k) / half;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      for (let i = k; i < n; i += 2 * half) {
        const j = i + half;
        const re = real[j]! * cos - imaginary[j]! * sin;
        const im = real[j]! * sin + imaginary[j]! * cos;
        [real[j], imaginary[j]] = [real[i]! - re, imaginary[i]! - im];
        [real[i], imaginary[i]] = [real[i]! + re, imaginary[i]! + im];
      }
    }
  }
}
