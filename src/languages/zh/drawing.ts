import { gridStep, mostCharacters, mostDots } from "../../shape/drawing";
import type * as english from "../../sentences/drawing";
import { count, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const classNames = ["第一类", "第二类", "第三类", "第四类"];
const classOf = (label: number): string => classNames[label]!;

export const drawingSentences: Translated<typeof english.drawingSentences> = {
  open: "画图",
  title: "画自己的点",
  how: "点击或轻触可放下一个最先获得标签的点。拖动可涂出无标签点和测试点所在的地方。",
  keys: "按键：1 到 4 选类别，箭头移动，加 Shift 移得更远，Enter 放点，Space 开始和结束涂画，Ctrl+Z 撤销。",
  plane: ({ label, at: [x, y] }) => `平面：在这里放点和涂画。${classOf(label)}：横 ${plain(gridStep * x)}，纵 ${plain(gridStep * y)}`,
  class: "类别",
  undo: "撤销",
  redo: "重做",
  clear: "清空",
  close: "完成",
  coming: "画图工具正在加载。",
  lost: "画图工具未能加载：请重新加载页面。",
  start: "两道波浪",
  drawn: (dots, strokes) => `${count(dots)} 个点，${count(strokes)} 笔。`,
  room: (used) => `链接可容纳 ${count(mostCharacters)} 个字符，已用 ${count(used)} 个。`,
  painting: "正在涂画。",
  fault(fault) {
    switch (fault.kind) {
      case "missing class":
        return `${classOf(fault.label)}还没有画。在此之前仍从先前的图画学习。`;
      case "too many dots":
        return `${classOf(fault.label)}的点超过 ${count(mostDots)} 个：请撤销一些。`;
      case "too long":
        return "图画太长，链接放不下：请撤销一部分。";
      case "two dots in one place":
        return "两个点在同一位置：请撤销一个。";
      case "unreadable":
        return "这不是图画。";
    }
  },
  refused(why, label) {
    switch (why) {
      case "no room":
        return "链接里放不下了。请撤销一些，或画得短些。";
      case "dots":
        return `${classOf(label)}已有 ${count(mostDots)} 个点，这是上限。其余的请涂画。`;
      case "taken":
        return "这里已有一个本类的点。";
    }
  },
};
