/** What is said of a run that was lost and went on by itself. */
import { said } from "../shape/language";
import type { BackendName } from "../shape/protocol";
import { backendName } from "./machine";
import { count } from "./numbers";

const lossWords = {
  device: "The graphics processor was lost",
  memory: "The memory for training was full",
  worker: "The browser cut it off",
  reload: "The page was loaded again",
} as const;

interface Recovery {
  loss: keyof typeof lossWords;
  /** Where it went on from. */
  step: number;
  /** The backend that was lost once too often, if it was. */
  given?: BackendName;
}

/** “The graphics processor was lost: training went on by itself, from step 1,240.” Nothing where nothing was lost. */
export const recoveryWords = said("recoveryWords", (recoveries: readonly Recovery[]): string => {
  if (!recoveries.length) return "";
  const { loss } = recoveries[0]!;
  const steps = recoveries.map(({ step }) => step);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const from = least === most ? `step ${count(least)}` : `steps ${count(least)} to ${count(most)}`;
  const given = recoveries.find((one) => one.given)?.given;
  const other = given ? ` ${backendName[given]} was lost too often, so another backend computes now.` : "";
  return `${lossWords[loss]}: training went on by itself, from ${from}.${other}`;
});
