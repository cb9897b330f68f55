/** What is said on controls of any kind. */
import { language, said } from "../shape/language";
import { aClass } from "./budgets";
import { count } from "./numbers";

const upToTenths = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 });

/** Play, pause, step, again. */
export const runSentences = said("runSentences", { title: "Run", play: "Play", pause: "Pause", step: "Step", again: "Again" } as const);

/** Two digits, so that 0.05 % is not said to be nothing. */
function roughly(share: number): string {
  const percent = share * 100;
  return `${percent >= 10 || percent === 0 ? Math.round(percent) : Number(percent.toPrecision(2))}\u202f%`;
}

/** How many labels there are. */
export const labelSentences = said("labelSentences", {
  labels: "labels",
  /** On the slider. @param labels a class; Infinity for all */
  tick: (labels: number): string => (labels === Infinity ? "all" : count(labels)),
  /** “4 a class” @param labels may lie between two steps */
  perClass: (labels: number): string => (Number.isFinite(labels) ? aClass(upToTenths.format(labels)) : "all of every class"),
  /** “4 a class · 0.5 % of all” @param perClass as above */
  share: ({ perClass, share }: { perClass: string; share: number }): string => `${perClass} · ${roughly(share)} of all`,
  /** “40 of 8,000 labelled, 4 a class, 0.5 %” */
  spoken: ({ labelled, pool, perClass, share }: { labelled: number; pool: number; perClass: string; share: number }): string =>
    `${count(labelled)} of ${count(pool)} labelled, ${perClass}, ${roughly(share)}`,
} as const);

export const noticeSentences = said("noticeSentences", { close: "Close this message" } as const);

/** What is being loaded. */
export const loadingSentences = said("loadingSentences", {
  /** “Digits: 1.2 of 4.0 MB” @param words as below */
  title: ({ what, words }: { what: string; words: string }): string => `${what}: ${words}`,
  /** In bytes. @param total 0 where unknown */
  words: ({ loaded, total }: { loaded: number; total: number }): string => {
    const unit = Math.max(loaded, total) < 999_500 ? { name: "kB", size: 1000, digits: 0 } : { name: "MB", size: 1e6, digits: 1 };
    const digits = { maximumFractionDigits: unit.digits, minimumFractionDigits: unit.digits };
    const inUnits = (bytes: number) => (bytes / unit.size).toLocaleString(language(), digits);
    if (total > 0) return `${inUnits(Math.min(loaded, total))} of ${inUnits(total)}\u202f${unit.name}`;
    return loaded > 0 ? `${inUnits(loaded)}\u202f${unit.name}` : "on its way";
  },
} as const);
