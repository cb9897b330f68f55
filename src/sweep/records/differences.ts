/** What a run changed from the defaults, as its link says it. */
import { dataSetById } from "../../data-sets/catalogue";
import { settingWords } from "../../link/setting-words";
import { commonParams, defaultData, defaultTechnique } from "../../link/settings";
import { hardWords } from "../../sentences/hardness";
import { broughtKey, ownId } from "../../shape/brought";
import type { DataSet } from "../../shape/data-set";
import { isHardName } from "../../shape/hardness";
import { must } from "../../shape/must";
import type { Params } from "../../shape/params";
import { techniqueById } from "../../techniques/catalogue";

/** Said of every run, whether changed or not. */
const saidElsewhere: readonly string[] = ["data", broughtKey, "a", "b", "labels", "seed", "v"];

/** “threshold 0.9”, “steps 300”: one for each setting but data set, technique, labels and seed. */
export function differencesOf(link: string): string[] {
  const text = new URLSearchParams(link);
  const data = dataIn(text);
  const technique = techniqueById(text.get("a") ?? defaultTechnique);
  const paramsOf = (owner: string): Params | undefined =>
    owner === data?.id ? data.params : owner === "a" || owner === technique?.id ? technique?.params : undefined;
  return [...text].flatMap(([key, value]) => {
    if (saidElsewhere.includes(key)) return [];
    if (isHardName(key)) return [hardWords(key, Number(value))];
    const [owner = "", name] = key.split(".");
    const param = name === undefined ? data && (commonParams(data) as Params)[owner] : paramsOf(owner)?.[name];
    if (!param) return [];
    return [settingWords(param, value)];
  });
}

/** Undefined of what a reader brought and has taken away again: then nobody knows what is common to its runs. */
function dataIn(text: URLSearchParams): DataSet | undefined {
  const id = text.get("data") ?? defaultData;
  const data = dataSetById(id, text.get(broughtKey) ?? undefined);
  return id === ownId ? data : must(data, `data set “${id}”`);
}
