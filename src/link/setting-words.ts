/** What a setting is set to, in words. */
import { settingSentences } from "../sentences/setting";
import type { Param } from "../shape/params";
import { streamOf } from "../shape/random";

/** “threshold 0.9”. @param value as a link has it */
export const settingWords = (param: Param, value: string): string =>
  settingSentences.named({ label: param.label, ...valueWords(param, value) });

/** How a value is said. @param value as a link has it */
export function valueWords(param: Param, value: string): { value: string; unit?: string | undefined } {
  if (param.kind === "toggle") return { value: settingSentences.state(value === "1") };
  if (param.kind === "drawing") return { value: (streamOf(value) >>> 0).toString(36).slice(0, 4) }; // enough to tell two apart
  if (param.kind === "choice") return { value: Object.hasOwn(param.options, value) ? param.options[value]! : value };
  return { value, unit: param.kind === "slider" ? param.unit : undefined };
}
