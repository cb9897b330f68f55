/** What is said of the two paradigms and was put to the test, in the order of the page. */
import { declared } from "../../shape/language";
import { fewerLabels } from "./fewer-labels";
import { firstWithout } from "./first-without";
import { hiddenParts } from "./hidden-parts";
import { labelQuality } from "./label-quality";
import { missesThePoint } from "./misses-the-point";
import { moreUnlabelled } from "./more-unlabelled";
import type { TestedClaim } from "./reading";
import { shortcut } from "./shortcut";

export const testedClaims: readonly TestedClaim[] = declared([
  fewerLabels,
  moreUnlabelled,
  missesThePoint,
  shortcut,
  labelQuality,
  firstWithout,
  hiddenParts,
]);
