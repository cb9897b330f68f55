/** The lessons, in the order in which they are read. */
import { declared } from "../../shape/language";
import type { Lesson } from "../lesson";
import { fairOpponent } from "./fair-opponent";
import { firstWithout } from "./first-without";
import { missesThePoint } from "./misses-the-point";
import { moreWithoutLabels } from "./more-without-labels";
import { oneLabel } from "./one-label";
import { strangers } from "./strangers";
import { sureGuess } from "./sure-guess";
import { twoHalves } from "./two-halves";
import { twoWays } from "./two-ways";
import { unluckyLabel } from "./unlucky-label";
import { views } from "./views";
import { whatStartsAgain } from "./what-starts-again";

export const lessons: readonly Lesson[] = declared([
  oneLabel,
  twoWays,
  whatStartsAgain,
  fairOpponent,
  views,
  missesThePoint,
  sureGuess,
  unluckyLabel,
  twoHalves,
  strangers,
  moreWithoutLabels,
  firstWithout,
]);
