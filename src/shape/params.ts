/** What the reader may turn. One declaration drives the control, the link, the clamping, the type and the worker's value. */
import type { Kind } from "./kind";

interface Common {
  label: string;
  help: string;
  /** What it takes for granted: stands at the control, where the help opens only when asked for. */
  assumes?: string;
  /** A change starts the run again (on release of the control); without it the next step already feels the change. */
  rebuilds?: true;
}
export interface Slider extends Common {
  kind: "slider";
  start: number;
  /** Where it starts instead on some kinds of data. */
  startOn?: Partial<Record<Kind, number>>;
  min: number;
  max: number;
  step: number;
  scale?: "log";
  unit?: string;
  /** How a value is written, where a number with its unit is not what people say. */
  said?(value: number): string;
}
export interface Choice<O extends string = string> extends Common {
  kind: "choice";
  start: O;
  startOn?: Partial<Record<Kind, O>>;
  options: readonly O[];
}
export interface Toggle extends Common {
  kind: "toggle";
  start: boolean;
  startOn?: Partial<Record<Kind, boolean>>;
}
/** Marks in the plane, as the text of `drawing.ts`, which only who has such a parameter needs. */
export interface Drawing extends Common {
  kind: "drawing";
  /** What is wrong with a text, to follow it in a sentence; undefined where nothing is. */
  wrongWith(text: string): string | undefined;
  start: string;
  startOn?: Partial<Record<Kind, string>>;
}
export type Param = Slider | Choice | Toggle | Drawing;
export type Params = Readonly<Record<string, Param>>;
export type Value = number | string | boolean;

export type Values<P extends Params> = {
  [K in keyof P]: P[K] extends Slider ? number : P[K] extends Choice<infer O> ? O : P[K] extends Drawing ? string : boolean;
};

export const slider = (spec: Omit<Slider, "kind">): Slider => ({ kind: "slider", ...spec });
export const choice = <const O extends string>(spec: Omit<Choice<O>, "kind">): Choice<O> => ({ kind: "choice", ...spec });
export const toggle = (spec: Omit<Toggle, "kind">): Toggle => ({ kind: "toggle", ...spec });
export const drawing = (spec: Omit<Drawing, "kind">): Drawing => ({ kind: "drawing", ...spec });

const startOf = (param: Param, kind: Kind): Value => param.startOn?.[kind] ?? param.start;

export function startValues<P extends Params>(params: P, kind: Kind): Values<P> {
  return Object.fromEntries(Object.entries(params).map(([key, param]) => [key, startOf(param, kind)])) as Values<P>;
}

/** The same parameters, but that they start where `starts` says, on every kind of data: for controls and links, which have one. */
export function startingAt<P extends Params>(params: P, starts: Readonly<Record<string, Value>>): P {
  const started = Object.entries(params).map(([key, { startOn: _, ...param }]) => [key, { ...param, start: starts[key] }]);
  return Object.fromEntries(started) as P;
}

/** The same parameters as they are on one kind of data. */
export const paramsOn = <P extends Params>(params: P, kind: Kind): P => startingAt(params, startValues(params, kind));

/** As it stands in a link, which reads it back as the same value. */
export const printValue = (value: Value): string => (typeof value === "boolean" ? (value ? "1" : "0") : String(value));
