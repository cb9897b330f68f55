/** How wide a text will be: measured where there is a page, else estimated. In pixels. */
let context: CanvasRenderingContext2D | null | undefined;
let family = "";

export function textWidth(text: string, size: number, weight = 400): number {
  if (typeof document === "undefined") return estimate(text) * size;
  family ||= getComputedStyle(document.documentElement).fontFamily;
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return estimate(text) * size;
  context.font = `${weight} ${size}px ${family}`;
  // A canvas knows no tabular figures, which may be a little wider.
  return context.measureText(text.replace(/1/g, "0")).width * 1.01 + 1;
}

function estimate(text: string): number {
  let ems = 0;
  for (const letter of text)
    ems += /[ijlft.,:;'|! ·\u202f]/.test(letter) ? 0.34 : /[mwMW%@—]/.test(letter) ? 0.9 : /[A-Z]/.test(letter) ? 0.68 : 0.58;
  return ems;
}
