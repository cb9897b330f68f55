/** What a run changed from the defaults, as its link says it. */
import { dataSetById } from "../../data-sets/catalogue";
import { commonParams, defaultData, defaultTechnique } from "../../link/settings";
import { must } from "../../shape/must";
import type { Param, Params } from "../../shape/params";
import { streamOf } from "../../shape/random";
import { techniqueById } from "../../techniques/catalogue";

/** Said of every run, whether changed or not. */
const saidElsewhere: readonly string[] = ["data", "a", "b", "labels", "seed", "v"];

/** “threshold 0.9”, “steps 300”: one for each setting but data set, technique, labels and seed. */
export function differencesOf(link: string): string[] {
  const text = new URLSearchParams(link);
  const data = must(dataSetById(text.get("data") ?? defaultData), `data set “${text.get("data")}”`);
  const technique = techniqueById(text.get("a") ?? defaultTechnique);
  const paramsOf = (owner: string): Params | undefined =>
    owner === data.id ? data.params : owner === "a" || owner === technique?.id ? technique?.params : undefined;
  return [...text].flatMap(([key, value]) => {
    if (saidElsewhere.includes(key)) return [];
    const [owner = "", name] = key.split(".");
    const param = name === undefined ? (commonParams(data) as Params)[owner] : paramsOf(owner)?.[name];
    if (!param) return [];
    return [`${lowered(param.label)} ${wordsOf(param, value)}`];
  });
}

function wordsOf(param: Param, value: string): string {
  if (param.kind === "toggle") return value === "1" ? "on" : "off";
  if (param.kind === "drawing") return (streamOf(value) >>> 0).toString(36).slice(0, 4); // enough to tell two apart
  return param.kind === "slider" && param.unit ? `${value} ${param.unit}` : value;
}

/** As it stands in a sentence; “EMA” stays as it is. */
const lowered = (label: string): string => label.replace(/^\p{Lu}(?=[\p{Ll} ])/u, (letter) => letter.toLowerCase());
