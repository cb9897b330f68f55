/** Sentences that are made from what is known now. */
import { numberOf, type Arrays } from "../shape/arrays";
import { judgedExamples } from "../link/judged";
import type { Machine, Recovery } from "../experiment/run.svelte";
import type { Slot } from "../link/settings";
import { count, percent } from "../charts/numbers";
import { counted } from "../shape/numerals";
import type { BackendName, Judge } from "../shape/protocol";
import type { AnyTechnique, Diagnostics } from "../shape/technique";

/** A contestant has one colour wherever it appears. */
export const colourOf: Readonly<Record<Slot, string>> = { a: "var(--a)", b: "var(--b)", baseline: "var(--baseline)" };

/** What a technique has to do with labels. */
export function labelsSeen(technique: AnyTechnique, labelled: number, pool: number): string {
  const labels = counted(labelled, "label");
  const unlabelled = counted(pool - labelled, "example");
  switch (technique.paradigm) {
    case "self-supervised":
      return `It has not seen a label: only the readout uses the ${count(labelled)}.`;
    case "semi-supervised":
      return labelled < pool
        ? `It learns from ${labels} and from the ${unlabelled} without.`
        : "All are labelled: nothing is left to guess.";
    case "supervised":
      return labelled < pool ? `It learns from ${labels}; the other ${unlabelled} it does not train on.` : "It learns from all labels.";
    case "bridge":
      return `It learns without labels first, then with ${count(labelled)}.`;
  }
}

/** Its shares as of now: “Coverage 76 %, precision 98 %.” */
export function sharesNow(technique: AnyTechnique, arrays: Arrays): string {
  const shares = Object.entries(technique.diagnostics as Diagnostics)
    .filter(([, { kind, share }]) => kind === "curve" && share)
    .flatMap(([name, { label }]) => {
      const value = numberOf(arrays, `diagnostic.${name}`);
      return value === undefined || !Number.isFinite(value) ? [] : [`${label.toLowerCase()} ${percent(value, 0)}`];
    });
  if (!shares.length) return "";
  const text = shares.slice(0, 3).join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** “99 % of the test examples are unknown: …” Nothing where all have a guess, or where that was not asked yet. */
export function unknownNow(arrays: Arrays, judged: Judge): string {
  const share = numberOf(arrays, "unknown") ?? 0;
  if (!(share > 0)) return "";
  return `${percent(share, 0)} of the ${judgedExamples[judged]} are unknown: no label has reached them, and they count as wrong.`;
}

/** What a view is called: the arrays `view.NAME` of a report. */
export function viewWords(name: string): string {
  const [kind = "", which] = name.replace(/^labelled\./, "").split(".");
  const words =
    { plain: "as it is", weak: "easy view", strong: "hard view", contrastive: "view to compare", masked: "with parts hidden" }[kind] ??
    kind;
  if (name.startsWith("labelled.")) return `labelled: ${words}`;
  return which === "1" ? "another" : words;
}

const backendWords: Readonly<Record<BackendName, string>> = { webgpu: "WebGPU", webgl: "WebGL", wasm: "WASM", cpu: "plain JavaScript" };

/** “WASM · no GPU found: slower, and just as right” */
export function machineWords({ backend, device, software }: Machine): string {
  const name = backendWords[backend];
  if (backend === "wasm" || backend === "cpu") return `${name} · no GPU in use: slower, and just as right`;
  return `${name} · ${device}${software ? " · a GPU imitated in software: slow, and just as right" : ""}`;
}

const lossWords = {
  device: "The graphics processor was lost",
  memory: "The memory for training was full",
  worker: "The browser cut it off",
  reload: "The page was loaded again",
} as const satisfies Record<Recovery["loss"], string>;

/** “The graphics processor was lost: training went on by itself, from step 1,240.” Nothing where nothing was lost. */
export function recoveryWords(recoveries: readonly Recovery[]): string {
  if (!recoveries.length) return "";
  const { loss } = recoveries[0]!;
  const steps = recoveries.map(({ step }) => step);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const from = least === most ? `step ${count(least)}` : `steps ${count(least)} to ${count(most)}`;
  const given = recoveries.find((one) => one.given)?.given;
  const other = given ? ` ${backendName(given)} was lost too often, so another backend computes now.` : "";
  return `${lossWords[loss]}: training went on by itself, from ${from}.${other}`;
}

export const backendName = (name: BackendName): string => backendWords[name];
