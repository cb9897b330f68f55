import type * as english from "../../sentences/lost";
import type { Translated } from "../translated";

const stopped = "页面中负责训练的部分停止工作了";

export const lostSentences: Translated<typeof english.lostSentences> = {
  died: `${stopped}。`,
  diedOf: (why) => `${stopped}（${why}）。`,
  neverStarted: `${stopped}（它没能启动）。`,
  unreadable: "它的一条消息无法读取",
  silent: (seconds) => `它已有 ${seconds} 秒没有响应`,
  tooOften: ({ times, last }) => `它丢失了 ${times} 次。${last}`,
  offline: "本机处于离线状态：联网后请重试。",
  hint: "请重试；若再次发生，请在“设置”中换一个后端。",
  notArrived: { message: "页面的一部分未能加载。", hint: "请检查网络连接，然后重新加载。" },
  outdated: {
    message: "本页已过时：网站上有新版本，本页的部分内容已不存在。",
    hint: "请重新加载：已存运行会保留，除非页面提示无法存储。",
  },
};
