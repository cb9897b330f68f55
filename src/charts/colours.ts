/** Colours by meaning: as CSS for SVG and HTML, which follow the theme by themselves, and resolved for canvases, which do not. */
import { createSubscriber } from "svelte/reactivity";

const classColourCount = 10;

export const classColour = (index: number): string => `var(--c${index % classColourCount})`;

const grounds = ["paper", "wash", "hair", "edge", "soft", "ink"] as const;
const classTokens = Array.from({ length: classColourCount }, (_, i) => `c${i}`);

export interface Palette extends Readonly<Record<(typeof grounds)[number], string>> {
  classes: readonly string[];
}
export type Rgb = readonly [number, number, number];

let resolved: Palette | undefined;
/** It is about to be printed: on white, whatever the theme. */
let isPrinting = false;

const follow = createSubscriber((update) => {
  const changed = () => {
    resolved = undefined;
    update();
  };
  const printing = ({ type }: Event) => {
    isPrinting = type === "beforeprint";
    changed();
  };
  const media = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"].map((query) => matchMedia(query));
  const chosen = new MutationObserver(changed);
  const following = new AbortController();
  const { signal } = following;
  for (const one of media) one.addEventListener("change", changed, { signal });
  for (const type of ["beforeprint", "afterprint"]) addEventListener(type, printing, { signal });
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    resolved = undefined;
    following.abort();
    chosen.disconnect();
  };
});

/** The tokens of look.css as they are now, for canvases. Effects that ask are run again when they change. Browser only. */
export function palette(): Palette {
  follow();
  return (resolved ??= readPalette());
}

function readPalette(): Palette {
  const found = readTokens([...grounds, ...classTokens]);
  return { ...(found as Record<(typeof grounds)[number], string>), classes: classTokens.map((name) => found[name]!) };
}

/**
 * Tokens of look.css as they are computed, in the theme of now, with the reader's own colours where these are forced. Each is read off an element of its
 * own: one whose colour changed could be on its way from the last.
 */
export function readTokens<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const probes = document.createElement("div");
  probes.hidden = true;
  probes.style.forcedColorAdjust = "none"; // what is read is what the tokens say, not what stands for all of them alike
  probes.style.colorScheme = isPrinting ? "light" : "";
  for (const name of names) probes.appendChild(document.createElement("i")).style.color = `var(--${name})`;
  document.documentElement.append(probes);
  const colours = [...probes.children].map((probe) => getComputedStyle(probe).color);
  probes.remove();
  return Object.fromEntries(names.map((name, i) => [name, colours[i]!])) as Record<Name, string>;
}

/** The three numbers of `rgb(…)`, and of `color(srgb …)`, which mixed colours are told as, from 0 to 255. */
export function rgb(css: string): Rgb {
  const scale = css.startsWith("color(srgb") ? 255 : 1;
  const [r = 0, g = 0, b = 0] = css.match(/[\d.]+/g)?.map((number) => scale * Number(number)) ?? [];
  return [r, g, b];
}

export const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];
