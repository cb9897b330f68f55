/** The parameters that all contestants share, with the words of what they do: these come where they are shown. */
import { hardValues } from "../sentences/hardness";
import { batchHelp, hardLabels, settingHelp } from "../sentences/setting-help";
import { isHardName } from "../shape/hardness";
import type { commonParams, CommonName, leastBatchOf } from "./settings";

/** With their help, and whom the least batch is for. */
export function explained(
  params: ReturnType<typeof commonParams>,
  { batch, by }: Partial<ReturnType<typeof leastBatchOf>> = {},
): ReturnType<typeof commonParams> {
  const helpOf = (name: CommonName) => (name === "batch" && by !== undefined ? batchHelp({ batch: batch!, by }) : settingHelp[name]);
  const worded = Object.entries(params).map(([key, param]) => {
    const name = key as CommonName;
    const said = isHardName(name) && { label: hardLabels[name], said: hardValues[name] };
    return [name, { ...param, ...said, help: helpOf(name) }];
  });
  return Object.fromEntries(worded) as ReturnType<typeof commonParams>;
}
