/** Saves a figure of the page as a file: an SVG that stands alone, or that SVG as a PNG of twice the size. Loaded when it is first asked for. */
import { saveSentences } from "../../sentences/save";
import { readTokens } from "../colours";
import { download } from "../download";
import { colourOf } from "./save-colour";
import { fileNameOf, makeDocument, type Words } from "./save-document";
import { drawingOf } from "./save-layers";
import { textWidth } from "../text-width";

export type Kind = "svg" | "png";

/** Device pixels a CSS pixel. */
const density = 2;

/** The figure as it is seen now, in the present theme. Throws where nothing is drawn. */
export function svgOf(figure: Element, words: Omit<Words, "summary">): string {
  const root = getComputedStyle(document.documentElement);
  const small = parseFloat(root.fontSize) * 0.75;
  const { paper, ink, soft } = readTokens(["paper", "ink", "soft"]);
  const look = { paper: colourOf(paper), ink: colourOf(ink), soft: colourOf(soft), family: root.fontFamily, small };
  const spoken = figure.querySelector(
    '[role="img"][aria-label], [role="application"][aria-label], [role="grid"][aria-label], table[aria-label]',
  );
  const summary = spoken?.getAttribute("aria-label") ?? words.title;
  return unrolled(figure, () =>
    makeDocument(drawingOf(figure), { ...words, summary }, look, (text, weight) => textWidth(text, small, weight)),
  );
}

/** What can be scrolled is drawn from its start. */
function unrolled<T>(figure: Element, draw: () => T): T {
  const scrolled = [...figure.querySelectorAll("*")].filter((element) => element.scrollLeft > 0);
  const places = scrolled.map((element) => element.scrollLeft);
  for (const element of scrolled) element.scrollLeft = 0;
  try {
    return draw();
  } finally {
    for (const [i, element] of scrolled.entries()) element.scrollLeft = places[i]!;
  }
}

/** The document drawn on a canvas. */
async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => {
      throw new Error(saveSentences.notDrawable);
    });
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth * density, image.naturalHeight * density];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error(saveSentences.tooLarge);
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

export async function saveFigure(figure: Element, words: Omit<Words, "summary">, kind: Kind): Promise<void> {
  const svg = svgOf(figure, words);
  const file = kind === "png" ? await pngOf(svg) : new Blob([svg], { type: "image/svg+xml" });
  download(fileNameOf(words.title, kind), file);
}
