import type * as english from "../../sentences/troubles";
import type { Translated } from "../translated";
import { listed } from "./spaced";

export const troubleSentences: Translated<typeof english.troubleSentences> = {
  unread: (problems) => `链接没有全部读懂：${problems.join("；")}。`,
  mended: (mended) => `链接已按原意读取：${mended.join("；")}。`,
  older: (version) => `此链接由数值版本 ${version} 生成。它的设置照旧，但准确率如今不同了。`,
  whyOthers: "为什么？",
  because: (reasons) => `此后，${reasons}。`,
  failed: ({ message, hint, names }) => `${names ? `${listed(names)}：` : ""}${message}${hint}`,
  reload: "重新加载",
  retry: "重试",
  newer: {
    message: "Labelscape 有新版本。",
    hint: "重新加载之前，本页照常使用；已存运行会保留。",
  },
};
