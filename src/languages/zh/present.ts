import type * as english from "../../sentences/present";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const presentSentences: Translated<typeof english.presentSentences> = {
  presentation: "演示",
  whatKeysDo: "演示用按键",
  keys: { play: "Space", more: "↑", fewer: "↓", before: "←", next: "→", again: "R", dark: "D", qr: "Q", leave: "Esc" },

  leave: "退出",
  play: "开始",
  pause: "暂停",
  again: "重来",
  labels: "标签",
  moreLabels: "增加标签",
  fewerLabels: "减少标签",
  scene: "场景",
  sceneBefore: "上一场景",
  nextScene: "下一场景",
  dark: "深色",
  light: "浅色",
  qr: "二维码",
  qrOf: "链接的二维码",
  open: "在自己的设备上打开",
  close: "关闭",
  scenes: "场景",
  sceneOf: ({ number, all, title }) => `场景 ${number} / ${all}：${title}`,
  paste: "粘贴一列链接（标题在前），即可使用自己的场景",
  pasted: (scenes) => `${count(scenes)} 个自己的场景`,
  usual: "默认场景",

  titles: {
    twoWays: "同样的标签，两条路",
    oneLabel: "每类一个标签",
    manyLabels: "标签足够",
    shape: "无标签点的形状说明一切",
    words: "用词代替图片",
    bar: "多大把握才算够？",
    who: "谁在何时走得更远？",
  },
};
