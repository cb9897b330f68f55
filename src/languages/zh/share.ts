import type * as english from "../../sentences/share";
import type { Translated } from "../translated";

export const shareSentences: Translated<typeof english.shareSentences> = {
  copied: (what) => `${what}已复制`,
  copy: (what) => `${what}，供复制：`,
  link: "链接",
  code: "代码",
  close: "关闭",
};
