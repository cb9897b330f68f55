/** What to do about a failure, in words for the reader. */
import { DataError } from "../shape/packed";
import { TooLarge } from "./memory";
import { techniqueById } from "../techniques/catalogue";
import { dataSetById } from "../data-sets/catalogue";
import { paramsOn, type Params } from "../shape/params";
import { phasesOf } from "../shape/phases";
import type { RunSpec } from "../shape/protocol";

export function hintFor(error: unknown): string {
  if (error instanceof TooLarge) return "Choose a smaller batch, fewer examples or another encoder under Settings.";
  if (error instanceof DataError) return "Check the connection and try again; nothing on this page is lost.";
  return "Try again; if it happens again, choose another backend or fewer examples.";
}

/** Which slider to lower when the loss is not a number any more. @param number of the phase it was in, counted from 0 */
export function lossHint({ technique: id, data, values }: Pick<RunSpec, "technique" | "data" | "values">, number: number): string {
  const kind = dataSetById(data)?.kind;
  const technique = techniqueById(id);
  const phase = technique && phasesOf(technique)[number];
  const declared: Params = phase?.params ?? {};
  const params = kind ? paramsOn(declared, kind) : declared;
  const sliders = Object.entries(params).flatMap(([name, param]) => (param.kind === "slider" ? [{ name, ...param }] : []));
  const raised =
    sliders.find(({ name, start }) => Number(values[name]) > start) ?? sliders.find(({ name }) => name === (phase?.rate ?? "rate"));
  const advice = raised ? `Lower “${raised.label}” (now ${String(values[raised.name])})` : "Choose another encoder or seed";
  return `The loss is not a number any more. ${advice} and start again; the curves so far are kept.`;
}
