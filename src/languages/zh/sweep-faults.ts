import type * as english from "../../sentences/sweep-faults";
import type { Translated } from "../translated";

export const sweepFaults: Translated<typeof english.sweepFaults> = {
  lost: { message: "训练部分丢失。", hint: "请重试。" },
  brokeOff: ({ message, hint }) => `${message}${hint}`,
  elsewhere: "本页的另一个标签页正在扫描：等它结束后再开始。",
};
