/** All kinds of data, one line each, in the order in which they are shown. */
import type { Kind, KindOfData } from "../shape/kind";
import { declared } from "../shape/language";
import { image } from "./image";
import { points } from "./points";
import { sound } from "./sound";
import { table } from "./table";
import { text } from "./text";

export const kinds: Readonly<Record<Kind, KindOfData>> = /* @__PURE__ */ declared({
  image,
  text,
  sound,
  table,
  points,
});
