/** The parameters that all contestants share, with the words of what they do: these come where they are shown. */
import { batchHelp, hardLabels, settingHelp } from "../sentences/setting-help";
import type { HardName } from "../shape/hardness";
import type { commonParams, CommonName, leastBatchOf } from "./settings";

/** With their help, and whom the least batch is for. */
export function explained(
  params: ReturnType<typeof commonParams>,
  { batch, by }: Partial<ReturnType<typeof leastBatchOf>> = {},
): ReturnType<typeof commonParams> {
  const helpOf = (name: CommonName) => (name === "batch" && by !== undefined ? batchHelp({ batch: batch!, by }) : settingHelp[name]);
  const worded = Object.entries(params).map(([key, param]) => {
    const name = key as CommonName;
    return [name, { ...param, label: hardLabels[name as HardName] ?? param.label, help: helpOf(name) }];
  });
  return Object.fromEntries(worded) as ReturnType<typeof commonParams>;
}
