/** Boxes and words of HTML as SVG: their ground, borders and texts, where the browser has put them. Browser only. */
import { colourOf } from "./save-colour";
import { escapeXml, round } from "./save-document";

/** The corner that everything is measured from. */
export interface Origin {
  left: number;
  top: number;
}

/** `x="…" y="…" width="…" height="…"` */
export const placed = (box: DOMRect, { left, top }: Origin): string =>
  `x="${round(box.left - left)}" y="${round(box.top - top)}" width="${round(box.width)}" height="${round(box.height)}"`;

const sides = ["top", "right", "bottom", "left"] as const;
const borderOf = (style: CSSStyleDeclaration, side: (typeof sides)[number]) =>
  style.getPropertyValue(`border-${side}-style`) === "none" ? 0 : parseFloat(style.getPropertyValue(`border-${side}-width`));
/** Whether it has a ground or a border to be drawn. */
export const hasLook = (style: CSSStyleDeclaration) =>
  colourOf(style.backgroundColor) !== "none" || sides.some((side) => borderOf(style, side) > 0);

export function boxLayer(style: CSSStyleDeclaration, box: DOMRect, origin: Origin): string {
  const widths = sides.map((side) => borderOf(style, side));
  const radius = style.borderRadius.endsWith("%") ? box.width / 2 : parseFloat(style.borderRadius) || 0;
  const stroke = colourOf(style.borderTopColor);
  if (widths.every((w) => w > 0)) {
    const [w] = widths as [number];
    const inset = new DOMRect(box.x + w / 2, box.y + w / 2, box.width - w, box.height - w);
    return `<rect ${placed(inset, origin)} rx="${round(radius)}" fill="${colourOf(style.backgroundColor)}" stroke="${stroke}" stroke-width="${w}"/>`;
  }
  const lines = sides.flatMap((side, i) => {
    const w = widths[i]!;
    if (!w) return [];
    const line = {
      top: new DOMRect(box.x, box.y, box.width, w),
      bottom: new DOMRect(box.x, box.bottom - w, box.width, w),
      left: new DOMRect(box.x, box.y, w, box.height),
      right: new DOMRect(box.right - w, box.y, w, box.height),
    }[side];
    return `<rect ${placed(line, origin)} fill="${colourOf(style.getPropertyValue(`border-${side}-color`))}"/>`;
  });
  const ground = colourOf(style.backgroundColor);
  return [ground === "none" ? "" : `<rect ${placed(box, origin)} rx="${round(radius)}" fill="${ground}"/>`, ...lines].join("");
}

/** The words of a text as the browser broke them into lines; spaces at the ends of a line take no room. */
export function linesOf(text: Text): { words: string; box: DOMRect }[] {
  const lines: { words: string; box: DOMRect }[] = [];
  const range = document.createRange();
  for (let i = 0; i < text.length; i++) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    const isSpace = /\s/.test(text.data[i]!);
    const isSameLine = last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2;
    if (isSameLine) {
      last.words += text.data[i];
      if (!isSpace) last.box = new DOMRect(last.box.x, last.box.y, box.right - last.box.x, last.box.height);
    } else if (box.width && !isSpace) lines.push({ words: text.data[i]!, box });
  }
  return lines.map(({ words, box }) => ({ words: words.trimEnd(), box }));
}

export function textLayer(words: string, style: CSSStyleDeclaration, box: DOMRect, { left, top }: Origin): string {
  const size = parseFloat(style.fontSize);
  // The line of a font lies about so far below the middle of its box.
  const baseline = box.top - top + box.height / 2 + size * 0.35;
  const opacity = style.opacity === "1" ? "" : ` opacity="${style.opacity}"`;
  return `<text x="${round(box.left - left)}" y="${round(baseline)}" textLength="${round(box.width)}" fill="${colourOf(style.color)}" font-size="${round(size)}" font-weight="${style.fontWeight}"${opacity}>${escapeXml(words.replace(/\s/g, " "))}</text>`;
}
