import type * as english from "../../sentences/foot";
import type { Translated } from "../translated";
import { backendName } from "./machine";
import { program } from "./page-frame";

export const footSentences: Translated<typeof english.footSentences> = {
  whyNoOther: "为何不用其他",
  skipped: ({ name, reason }) => `${backendName[name]}：${reason}`,
  noMachine: "后端（负责计算的部分）在引擎加载后选定。",
  private: "一切都在这里训练：没有任何数据离开本机。",
  version: (version) => `${program} ${version}`,
  language: "语言",
  keys: "按键与许可",
};

export const keySentences: Translated<typeof english.keySentences> = {
  title: "按键",
  keys: [
    { key: "Space", words: "开始或暂停" },
    { key: ". / s", words: "走一步" },
    { key: "r", words: "从头重来" },
    { key: "[ / ]", words: "减少或增加标签" },
    { key: "Ctrl+Z", words: "撤销上一次设置更改" },
    { key: "p", words: "进入或退出演示" },
    { key: "?", words: "显示这些按键" },
  ],
  single: "单键有效；口述输入或常误触按键时可关闭。Ctrl+Z 始终有效。",
  licences: (version) => ({
    before: `${footSentences.version(version)}，`,
    own: "MIT 许可",
    between: "；",
    parts: "各部分的许可",
  }),
  close: "关闭",
};
