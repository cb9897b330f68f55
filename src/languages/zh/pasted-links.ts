import type * as english from "../../sentences/pasted-links";
import type { Translated } from "../translated";

export const pastedSentences: Translated<typeof english.pastedSentences> = {
  endLeftOut: (end) => `略去末尾的“${end}”`,
  readAs: ({ found, as }) => `${found} 读作 ${as}`,
  entities: "写成 HTML 实体的字符读作字符",
};
