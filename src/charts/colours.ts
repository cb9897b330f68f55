/** Colours by meaning: as CSS for SVG and HTML, which follow the theme by themselves, and resolved for canvases, which do not. */
import { createSubscriber } from "svelte/reactivity";

const classColourCount = 10;
const techniqueColourCount = 8;

export const classColour = (index: number): string => `var(--c${index % classColourCount})`;

/** For techniques that are not a contestant, beside --a, --b and --baseline. */
export const techniqueColour = (index: number): string => `var(--t${index % techniqueColourCount})`;

export interface Palette {
  paper: string;
  wash: string;
  hair: string;
  edge: string;
  soft: string;
  ink: string;
  classes: readonly string[];
}
export type Rgb = readonly [number, number, number];

let resolved: Palette | undefined;
const followTheme = createSubscriber((update) => {
  const changed = () => {
    resolved = undefined;
    update();
  };
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = new MutationObserver(changed);
  system.addEventListener("change", changed);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    resolved = undefined;
    system.removeEventListener("change", changed);
    chosen.disconnect();
  };
});

/** The tokens of look.css as the present theme resolves them, read once a theme. Effects that ask are run again when it changes. Browser only. */
export function palette(): Palette {
  followTheme();
  return (resolved ??= readTokens());
}

function readTokens(): Palette {
  const probe = document.documentElement.appendChild(document.createElement("i"));
  const token = (name: string) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const classes = Array.from({ length: classColourCount }, (_, i) => token(`c${i}`));
  const found = {
    paper: token("paper"),
    wash: token("wash"),
    hair: token("hair"),
    edge: token("edge"),
    soft: token("soft"),
    ink: token("ink"),
    classes,
  };
  probe.remove();
  return found;
}

/** The three numbers of `rgb(…)`. */
export function rgb(css: string): Rgb {
  const [r = 0, g = 0, b = 0] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  return [r, g, b];
}

export const mixed = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];
