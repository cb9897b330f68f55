// The characters that the page's typeface has: the letters of all languages that are written with Latin ones, and the signs that the page uses.

/** From the first to the last of each. */
export const characters = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  ...[0x202f, 0x2032, 0x2113, 0x2122, 0x221e, 0x2260],
  [0x2013, 0x2014],
  [0x2018, 0x201e],
  ...[0x2022, 0x2026, 0x2039, 0x203a],
  [0x2080, 0x2089],
  [0x2190, 0x2193],
  ...[0x2212, 0x2215, 0x221a, 0x2248],
  [0x2264, 0x2265],
  ...[0x03a0, 0x03a3, 0x03b1, 0x03b2, 0x03b3, 0x03b8, 0x03bb, 0x03c0, 0x03c3, 0x03c4],
  ...[0x2713, 0x2717, 0x25cb, 0x25cf, 0x25d0],
].map((one) => (Array.isArray(one) ? one : [one, one]));

/** As a style sheet says it. */
export const unicodeRange = characters
  .map(([first, last]) => `U+${first.toString(16).toUpperCase()}${last > first ? `-${last.toString(16).toUpperCase()}` : ""}`)
  .join(", ");
