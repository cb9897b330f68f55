import { language } from "../../shape/language";
import type * as english from "../../sentences/controls";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass } from "./budgets";

const upToTenths = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 });
const twoDigits = new Intl.NumberFormat(language(), { maximumSignificantDigits: 2 });

export const runSentences: Translated<typeof english.runSentences> = {
  title: "Lauf",
  play: "Play",
  pause: "Pause",
  step: "Schritt",
  again: "Neu",
};

/** Two digits, so that 0.05 % is not said to be nothing. */
function roughly(share: number): string {
  const percent = share * 100;
  return `${percent >= 10 || percent === 0 ? Math.round(percent) : twoDigits.format(percent)}\u202f%`;
}

export const labelSentences: Translated<typeof english.labelSentences> = {
  labels: "Labels",
  tick: (labels) => (labels === Infinity ? "alle" : count(labels)),
  perClass: (labels) => (Number.isFinite(labels) ? aClass(upToTenths.format(labels)) : "alle jeder Klasse"),
  share: ({ perClass, share }) => `${perClass} · ${roughly(share)} von allen`,
  spoken: ({ labelled, pool, perClass, share }) => `${count(labelled)} von ${count(pool)} gelabelt, ${perClass}, ${roughly(share)}`,
};

export const noticeSentences: Translated<typeof english.noticeSentences> = { close: "Diese Meldung schließen" };

export const loadingSentences: Translated<typeof english.loadingSentences> = {
  title: ({ what, words }) => `${what}: ${words}`,
  words: ({ loaded, total }) => {
    const unit = Math.max(loaded, total) < 999_500 ? { name: "kB", size: 1000, digits: 0 } : { name: "MB", size: 1e6, digits: 1 };
    const digits = { maximumFractionDigits: unit.digits, minimumFractionDigits: unit.digits };
    const inUnits = (bytes: number) => (bytes / unit.size).toLocaleString(language(), digits);
    if (total > 0) return `${inUnits(Math.min(loaded, total))} von ${inUnits(total)}\u202f${unit.name}`;
    return loaded > 0 ? `${inUnits(loaded)}\u202f${unit.name}` : "unterwegs";
  },
};
