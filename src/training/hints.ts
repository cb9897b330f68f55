/** What to do about a failure, in words for the reader. */
import { DataError } from "./load";
import { TooLarge } from "./memory";
import { techniqueById } from "../techniques/catalogue";
import type { Params, Value } from "../shape/params";

export function hintFor(error: unknown): string {
  if (error instanceof TooLarge) return "Choose a smaller batch, fewer examples or another encoder under Settings.";
  if (error instanceof DataError) return "Check the connection and try again; nothing on this page is lost.";
  return "Try again; if it happens again, choose another backend or fewer examples.";
}

/** Which slider to lower when the loss is not a number any more. */
export function lossHint(technique: string, values: Readonly<Record<string, Value>>): string {
  const params: Params = techniqueById(technique)?.params ?? {};
  const sliders = Object.entries(params).flatMap(([name, param]) => (param.kind === "slider" ? [{ name, ...param }] : []));
  const raised = sliders.find(({ name, start }) => Number(values[name]) > start) ?? sliders.find(({ name }) => name === "weight");
  const advice = raised ? `Lower “${raised.label}” (now ${String(values[raised.name])})` : "Choose another encoder or seed";
  return `The loss is not a number any more. ${advice} and start again; the curves so far are kept.`;
}
