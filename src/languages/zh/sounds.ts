import type * as english from "../../sentences/sounds";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const [mark, playing] = ["可以收听", "正在播放"] as const;

export const soundSentences: Translated<typeof english.soundSentences> = {
  mark,
  press: { play: "按下即可收听", stop: "按下即可停止" },
  after: { play: "可以收听：按下播放", stop: "正在播放：按下停止" },
  onMap: "Enter 播放可收听的样本。",
  listen: "收听",
  spoken: ({ words, isPlaying }) => `${words}，${isPlaying ? playing : mark}`,
  counted: (heard, drawn) => `${mark}：所画 ${count(drawn)} 个中的 ${count(heard)} 个`,
  mute: "这个不能收听：有些声音在这里只有图像。",
  states: {
    coming: (share) => `声音正在加载：${percent(share, 0)}`,
    playing,
    over: "",
    lost: "声音未能加载：按下重试。",
  },
  play: "播放",
  stop: "停止",
  axes: "时间 →，频率 ↑",
  seconds: (value) => `${plain(value)}\u202fs`,
  hertz: (value) => `${count(value)}\u202fHz`,
};
