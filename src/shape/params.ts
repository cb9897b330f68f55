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
  start: NoInfer<O>;
  startOn?: Partial<Record<Kind, NoInfer<O>>>;
  /** What each is called, by its name in links. Which can be chosen say {@link optionsOf}. */
  options: Readonly<Record<O, string>>;
  /** Of the options, those that some kinds of data leave no sense to, and why not: for the end of a sentence that has said the rest. */
  refusedOn?: Readonly<Partial<Record<Kind, Reasons<NoInfer<O>>>>>;
  /** On one kind of data, as {@link paramsOn} has found. */
  refused?: Reasons<NoInfer<O>>;
}
type Reasons<O extends string> = Readonly<Partial<Record<O, string>>>;
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
/** What a reader brought, by the text of `brought.ts`. Links always say it: it starts anew with whatever was brought last. */
export interface File extends Common {
  kind: "file";
  /** Likewise. */
  wrongWith(text: string): string | undefined;
  start: string;
  startOn?: Partial<Record<Kind, string>>;
}
export type Param = Slider | Choice | Toggle | Drawing | File;
export type Params = Readonly<Record<string, Param>>;
export type Value = number | string | boolean;

export type Values<P extends Params> = {
  [K in keyof P]: P[K] extends Slider ? number : P[K] extends Choice<infer O> ? O : P[K] extends Drawing | File ? string : boolean;
};

export const slider = (spec: Omit<Slider, "kind">): Slider => ({ kind: "slider", ...spec });
export const choice = <const O extends string>(spec: Omit<Choice<O>, "kind">): Choice<O> => ({ kind: "choice", ...spec });
export const toggle = (spec: Omit<Toggle, "kind">): Toggle => ({ kind: "toggle", ...spec });
export const drawing = (spec: Omit<Drawing, "kind">): Drawing => ({ kind: "drawing", ...spec });
export const file = (spec: Omit<File, "kind">): File => ({ kind: "file", ...spec });

const startOf = (param: Param, kind: Kind): Value => param.startOn?.[kind] ?? param.start;

export function startValues<P extends Params>(params: P, kind: Kind): Values<P> {
  return Object.fromEntries(Object.entries(params).map(([key, param]) => [key, startOf(param, kind)])) as Values<P>;
}

const changed = <P extends Params>(params: P, change: (param: Param, key: string) => object): P =>
  Object.fromEntries(Object.entries(params).map(([key, param]) => [key, { ...param, ...change(param, key) }])) as P;

/** The same parameters as they are on one kind of data, but that they start where `starts` says. */
export const startingAt = <P extends Params>(params: P, starts: Readonly<Record<string, Value>>): P =>
  changed(params, ({ start }, key) => ({ start: starts[key] ?? start }));

/** The same parameters as they are on one kind of data: for controls and links, which have one. */
export const paramsOn = <P extends Params>(params: P, kind: Kind): P =>
  changed(params, (param) => {
    const refused = param.kind === "choice" && param.refusedOn?.[kind];
    return {
      start: startOf(param, kind),
      startOn: undefined,
      ...(refused && { refused }),
    };
  });

/** Those that can be chosen, as links name them. */
export const optionsOf = ({ options, refused = {} }: Choice): string[] =>
  Object.keys(options).filter((option) => !Object.hasOwn(refused, option));

/** Options that are called what they are in links. */
export const asInLinks = <const O extends string>(options: readonly O[]): Readonly<Record<O, string>> =>
  Object.fromEntries(options.map((option) => [option, option])) as Record<string, string> as Record<O, string>;

/** Why a value cannot be chosen: of a parameter as it is on one kind of data; undefined where nothing is said against it. */
export const whyNot = (param: Param, value: Value): string | undefined =>
  "refused" in param && Object.hasOwn(param.refused, value as string) ? param.refused[value as string] : undefined;

/** As it stands in a link, which reads it back as the same value. */
export const printValue = (value: Value): string => (typeof value === "boolean" ? (value ? "1" : "0") : String(value));
