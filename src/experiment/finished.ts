/** What is read out when all have ended, in one sentence. */
import { newsSentences } from "../sentences/news";
import { numberOf } from "../shape/arrays";
import type { Settings } from "../link/settings";
import { accuracyName } from "../sentences/judged";
import { nameOfRun, type Measured } from "./results";

/** “All have finished, accuracy: SimCLR 83.4 %, FixMatch 89.7 %.” */
export function finishedWords(settings: Settings, runs: readonly Measured[]): string {
  const scores = runs.flatMap((run) => {
    const share = numberOf(run.arrays, "accuracy");
    return share === undefined ? [] : [{ name: nameOfRun(settings, run), share }];
  });
  return newsSentences.finished({ accuracy: accuracyName[settings.judged], scores });
}
