/** Sentences that are made from what is known now. */
import { numberOf, type Arrays } from "../../shape/arrays";
import { judgedExamples } from "../../link/judged";
import type { Machine } from "../../experiment/run.svelte";
import type { Slot } from "../../link/settings";
import { count, percent } from "../../sentences/numbers";
import type { BackendName, Judge } from "../../shape/protocol";
import { firstToSeeLabels, phasesOf } from "../../shape/phases";
import type { AnyTechnique, Diagnostics } from "../../shape/technique";

/** A contestant has one colour wherever it appears. */
export const colourOf: Readonly<Record<Slot, string>> = { a: "var(--a)", b: "var(--b)", baseline: "var(--baseline)" };

/** Of whoever learns without labels first and then with them: where it is. @param phase the one that it is in, counted from 0 */
export function labelsSeen(technique: AnyTechnique, phase: number, labelled: number): string {
  const first = firstToSeeLabels(technique);
  if (first === 0 || first >= phasesOf(technique).length) return "";
  if (phase < first) return `It has not seen a label yet: so far only the readout uses the ${count(labelled)}.`;
  return `It has learned without labels first, now with ${count(labelled)}.`;
}

/** The shares of a technique, or of its phase, as of now: “Coverage 76 %, precision 98 %.” */
export function sharesNow({ diagnostics }: Pick<AnyTechnique, "diagnostics">, arrays: Arrays): string {
  const shares = Object.entries(diagnostics as Diagnostics)
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

const backendWords: Readonly<Record<BackendName, string>> = { webgpu: "WebGPU", webgl: "WebGL", wasm: "WASM", cpu: "plain JavaScript" };

/** “WASM · no GPU found: slower, and just as right” */
export function machineWords({ backend, device, software }: Machine): string {
  const name = backendWords[backend];
  if (backend === "wasm" || backend === "cpu") return `${name} · no GPU in use: slower, and just as right`;
  return `${name} · ${device}${software ? " · a GPU imitated in software: slow, and just as right" : ""}`;
}

export const backendName = (name: BackendName): string => backendWords[name];
