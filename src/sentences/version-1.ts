/** Why numbers of version 1 are others now: told where a link or a run of then is shown. Where everything started then stands in version-1.ts. */
import { said } from "../shape/language";
const reasons = [
  "features are read by another rule, without a jump between few and many labels",
  "packed data sets have one test part, the same for every seed",
  "neighbours at equal distances are taken in a fixed order",
  "examples that no label reaches are unknown, not of the first class",
  "linear models are fitted until nothing changes",
  "the transformer is read before the layer that masked modelling never trained",
  "texts are read by a linear map without a hidden layer, unknown words count for nothing, and the usual learning rate on texts is half of what it was",
  "definitions that were the same as others are left out",
];

/** For the end of a sentence. */
export const whyOtherNumbers = said("whyOtherNumbers", reasons.join("; "));
