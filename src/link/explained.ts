/** The parameters that all contestants share, with the words of what they do: these come where they are shown. */
import { batchHelp, settingHelp } from "../sentences/setting-help";
import type { Param } from "../shape/params";
import type { commonParams, leastBatchOf } from "./settings";
import { type CommonName } from "./settings";

/** With their help, and whom the least batch is for. */
export function explained(
  params: ReturnType<typeof commonParams>,
  { batch, by }: Partial<ReturnType<typeof leastBatchOf>> = {},
): Readonly<Record<CommonName, Param>> {
  const helpOf = (name: CommonName) => (name === "batch" && by !== undefined ? batchHelp({ batch: batch!, by }) : settingHelp[name]);
  const all = Object.entries(params) as [CommonName, Param][];
  return Object.fromEntries(all.map(([name, param]) => [name, { ...param, help: helpOf(name) }])) as Record<CommonName, Param>;
}
