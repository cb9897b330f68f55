/** A saved chart as one SVG document: title, drawing, caption. Pure: from numbers and words to a string. */

/** A drawing that is complete in itself: marks in pixels from its own corner, with no style sheet behind them. */
export interface Drawing {
  markup: string;
  width: number;
  height: number;
}
export interface Words {
  title: string;
  note?: string | undefined;
  /** What it shows, in a sentence. */
  summary: string;
  caption: readonly string[];
}
interface Look {
  paper: string;
  ink: string;
  soft: string;
  family: string;
  /** Size of the small text, in pixels. */
  small: number;
}

const edge = 16;
const leading = 1.45;

// What XML 1.0 has no place for, not even escaped.
const forbidden = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

export const escapeXml = (text: string): string => text.replace(forbidden, "").replace(/[&<>"']/g, (letter) => entities[letter]!);

/** “Accuracy while training” → “accuracy-while-training.svg” */
export function fileNameOf(title: string, ending: "svg" | "png"): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  const short = plain.slice(0, 60).replace(/^-+|-+$/g, "");
  return `${short || "chart"}.${ending}`;
}

/** A text in lines no wider than `width`; broken at spaces, and within what is longer than a line, as links are. */
export function wrapped(text: string, width: number, measure: (words: string) => number): string[] {
  const lines = [""];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const extended = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (measure(extended) <= width) {
      lines[lines.length - 1] = extended;
      continue;
    }
    if (lines.at(-1)) lines.push("");
    for (const letter of word) {
      if (lines.at(-1) && measure(lines.at(-1) + letter) > width) lines.push("");
      lines[lines.length - 1] += letter;
    }
  }
  return lines.filter(Boolean);
}

/** @param measure width of a text in the small size, in pixels */
export function makeDocument(drawing: Drawing, words: Words, look: Look, measure: (words: string, weight: number) => number): string {
  const inner = Math.ceil(Math.max(drawing.width, 240));
  const step = look.small * leading;
  const set = (texts: readonly string[], weight: number) => texts.flatMap((text) => wrapped(text, inner, (line) => measure(line, weight)));
  const head = [
    ...set([words.title], 600).map((text) => ({ text, fill: look.ink, weight: 600 })),
    ...set(words.note ? [words.note] : [], 400).map((text) => ({ text, fill: look.soft, weight: 400 })),
  ];
  const caption = set(words.caption, 400).map((text) => ({ text, fill: look.soft, weight: 400 }));

  const top = edge + head.length * step + 8;
  const below = top + Math.ceil(drawing.height) + 12;
  const [width, height] = [inner + 2 * edge, Math.ceil(below + caption.length * step + edge - 4)];
  const write = (lines: typeof head, from: number) =>
    lines
      .map(
        ({ text, fill, weight }, i) =>
          `<text x="${edge}" y="${round(from + i * step + look.small)}" fill="${fill}" font-weight="${weight}">${escapeXml(text)}</text>`,
      )
      .join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(look.family)}" font-size="${round(look.small)}">
<title>${escapeXml(words.title)}</title>
<desc>${escapeXml([words.summary, ...words.caption].join("\n"))}</desc>
<rect width="${width}" height="${height}" fill="${look.paper}"/>
${write(head, edge)}
<g transform="translate(${edge} ${round(top)})">
${drawing.markup}
</g>
${write(caption, below)}
</svg>
`;
}

export const round = (pixels: number): number => Math.round(pixels * 100) / 100;
