/** Pitch as it is heard: steps of mel sound alike wherever they begin (O'Shaughnessy 1987). */

export const melOf = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
export const hertzOf = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);
