/** What was set on the data before and cannot be on these, in words: they come when somebody goes from one to the other. */
import { dataSetOf, techniqueOf, type Settings } from "../link/settings";
import { hardSentences } from "../sentences/hardness";
import { valueWords } from "../link/setting-words";
import { settingSentences } from "../sentences/setting";
import { hardNames } from "../shape/hardness";
import { paramsOn, printValue, whyNot, type Params, type Value } from "../shape/params";

/** Undefined where nothing is. @param left the settings there @param found those here, with the same contestants */
export function leftBehind(left: Settings, found: Settings): string | undefined {
  const data = dataSetOf(found);
  const less = hardNames.filter((name) => found[name] < left[name]);
  const hard = less.length ? [hardSentences.noMore({ data: data.name, hard: found, less })] : [];
  const refused = (["a", "b"] as const).flatMap((slot) => {
    const { values } = left[slot];
    return Object.entries(paramsOn(techniqueOf(left[slot]).params as Params, data.kind)).flatMap(([name, param]) => {
      const why = whyNot(param, values[name]!);
      if (why === undefined) return [];
      const said = (value: Value) => valueWords(param, printValue(value)).value;
      return [settingSentences.notHere({ label: param.label, value: said(values[name]!), used: said(param.start), why })];
    });
  });
  return [...hard, ...new Set(refused)].join(" ") || undefined;
}
