/** What a figure shows, layer by layer, as SVG that needs no style sheet: its drawings, its canvases as pictures, its boxes and words. Browser only. */
import { saveSentences } from "../../sentences/save";
import { colourOf } from "./save-colour";
import { escapeXml, round, type Drawing } from "./save-document";
import { boxLayer, hasLook, linesOf, placed, textLayer, type Origin } from "./save-html";

/** What a child takes from its parent unless it says otherwise. */
const inherited: Record<string, string> = {
  fill: "#000000",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-opacity": "1",
  "stroke-width": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  "text-anchor": "start",
  "shape-rendering": "auto",
  "font-family": "",
  "font-size": "",
  "font-weight": "400",
  "letter-spacing": "normal",
};
const skipped = "figcaption, details, input, .save, .visually-hidden, .ruler, .reading";

/** All layers of the figure, measured from the left edge of the figure and the top of what is drawn. */
export function drawingOf(figure: Element): Drawing {
  const parts: { markup: (origin: Origin) => string; box: DOMRect }[] = [];
  const walk = (element: Element) => {
    const style = getComputedStyle(element);
    if (element.matches(skipped) || style.display === "none" || style.visibility === "hidden") return;
    const box = element.getBoundingClientRect();
    if (element instanceof SVGSVGElement) return void parts.push({ box, markup: (o) => svgLayer(element, box, o) });
    if (element instanceof HTMLCanvasElement) return void parts.push({ box, markup: (o) => canvasLayer(element, style, box, o) });
    if (element !== figure && hasLook(style)) parts.push({ box, markup: (o) => boxLayer(style, box, o) });
    for (const node of element.childNodes) {
      if (node instanceof Element) walk(node);
      else if (node instanceof Text)
        for (const line of linesOf(node)) parts.push({ box: line.box, markup: (o) => textLayer(line.words, style, line.box, o) });
    }
  };
  walk(figure);
  const seen = parts.filter(({ box }) => box.width > 0 && box.height > 0);
  if (!seen.length) throw new Error(saveSentences.nothingDrawn);
  const left = figure.getBoundingClientRect().left;
  const top = Math.min(...seen.map(({ box }) => box.top));
  return {
    markup: seen.map(({ markup }) => markup({ left, top })).join("\n"),
    width: Math.max(...seen.map(({ box }) => box.right)) - left,
    height: Math.max(...seen.map(({ box }) => box.bottom)) - top,
  };
}

function svgLayer(svg: SVGSVGElement, box: DOMRect, origin: Origin): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inline(svg, copy, inherited);
  const viewBox = svg.getAttribute("viewBox") ?? `0 0 ${round(box.width)} ${round(box.height)}`;
  // Serialised child by child, each brings the namespace along again.
  const inner = [...copy.children]
    .map((child) => new XMLSerializer().serializeToString(child).replace(/ xmlns="[^"]*"|<!--.*?-->/g, ""))
    .join("");
  const own = [...copy.attributes].filter(({ name }) => name in inherited).map(({ name, value }) => `${name}="${escapeXml(value)}"`);
  return `<svg ${placed(box, origin)} viewBox="${viewBox}" overflow="visible" ${own.join(" ")}>${inner}</svg>`;
}

/** Writes what the style sheet says into the copy, where it differs from what the parent says. */
function inline(original: Element, copy: Element, parent: Record<string, string>): void {
  const style = getComputedStyle(original);
  const said = Object.fromEntries(Object.keys(inherited).map((name) => [name, plainValue(name, style.getPropertyValue(name))]));
  for (const { name } of [...copy.attributes])
    if (/^(class|style|role|tabindex|aria-.*|data-.*|on.*)$/.test(name)) copy.removeAttribute(name);
  for (const [name, value] of Object.entries(said)) {
    if (value === parent[name]) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  }
  if (style.opacity !== "1") copy.setAttribute("opacity", style.opacity);
  const children = [...original.children];
  const copies = [...copy.children];
  for (const [i, child] of children.entries()) {
    if (getComputedStyle(child).display === "none") copies[i]!.remove();
    else inline(child, copies[i]!, said);
  }
}

function plainValue(name: string, value: string): string {
  if (name === "fill" || name === "stroke") return value === "none" ? value : colourOf(value);
  return name === "font-family" ? value : value.replace(/(\d)px/g, "$1");
}

function canvasLayer(canvas: HTMLCanvasElement, style: CSSStyleDeclaration, box: DOMRect, origin: Origin): string {
  const rendering = style.imageRendering === "auto" ? "" : ` image-rendering="${style.imageRendering}"`;
  return `<image ${placed(box, origin)} preserveAspectRatio="none"${rendering} href="${canvas.toDataURL("image/png")}"/>`;
}
