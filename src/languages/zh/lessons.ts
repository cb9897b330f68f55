import type * as english from "../../sentences/lessons";
import { count, percent, points } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { say } from "./spaced";

/** “领先纯监督 3.1 个百分点” @param whom what it is compared with */
const higher = (share: number, whom = ""): string => say`${share < 0 ? "落后" : "领先"}${whom}${points(Math.abs(share))}个百分点`;

export const lessonPageSentences: Translated<typeof english.lessonPageSentences> = {
  title: "课程",
  intro: "每课先问预期，再动手试，然后说明自己的运行中发生了什么。猜测只保存在本设备上。",
  done: ({ done, all }) => `${all} 课中已完成 ${done} 课。`,
  isDone: "已完成",
  reset: "清除全部猜测",
  wasReset: "全部猜测已清除。",
  all: "全部课程",
  numbered: ({ number, title }) => `${number} ${title}`,
  name: ({ number, all }) => `第 ${number} 课，共 ${all} 课`,

  guess: "猜一猜",
  keep: "就选这个",
  skip: "不猜",
  first: "请先选一个答案。",
  marks: ({ isGuess, isCame }) => [...(isGuess ? ["所猜"] : []), ...(isCame ? ["实测"] : [])].join("，"),
  unguessed: "没有猜。",

  act: "动手",
  again: "重新提问",
  off: "现在的实验不是本课所讲的。",
  back: "回到本课",

  watch: "留意",
  happened: "发生了什么",
  coming: "两者都运行到结束后，结果写在这里。",
  usually: ({ choices, counts, came }) => {
    const all = counts.reduce((sum, one) => sum + one, 0);
    const told = counts
      .map((times, choice) => ({ times, choice }))
      .filter(({ times }) => times > 0)
      .toSorted((one, other) => other.times - one.times);
    const [most] = told;
    if (!most) return "";
    const said = told.map(({ times, choice }) => `${all} 次中 ${times} 次为“${choices[choice]!}”`).join("，");
    const own = most.choice === came ? "" : "这次的结果不是最常见的那种。";
    return `${most.times === all ? "预录" : "多数如此，预录"}的 ${count(all)} 个种子：${said}。${own}`;
  },
  print: "打印讲义",
  room: "结果如何，为什么？",
  next: ({ title }) => `下一课：${title}`,
  noLesson: (id) => `没有课程“${id}”：这里是现有的课程。`,
};

export const lessonResults: Translated<typeof english.lessonResults> = {
  oneLabel: ({ only, spreading }) => `标签扩散判对 ${percent(spreading)} 的测试点，纯监督判对 ${percent(only)}。两者都只知道两个点的类别。`,
  twoWays: ({ self, semi, only }) =>
    `用同样的 40 个标签，FixMatch 认出 ${percent(semi)} 的数字，SimCLR 认出 ${percent(self)}，纯监督认出 ${percent(only)}。`,
  whatStartsAgain: (one) => {
    const took = (steps: number): string => (steps ? `用了 ${count(steps)} 步` : "没有用一步");
    const came = ({ few, many, steps }: typeof one.self): string => `从 ${percent(few)} 到 ${percent(many)}，${took(steps)}`;
    return `标签变为每类 16 个后，SimCLR ${came(one.self)}。FixMatch ${came(one.semi)}。`;
  },
  fairOpponent: (one) =>
    `FixMatch 认出 ${percent(one.semi)}，只看原图的纯监督认出 ${percent(one.plain)}：FixMatch ${higher(one.far)}。看到变化后图片的纯监督认出 ${percent(one.only)}，FixMatch ${higher(one.left)}。`,
  views: ({ same, changed }) =>
    `用同一视图来教，${percent(same.accuracy)} 是对的；用变化的视图来教，${percent(changed.accuracy)} 是对的。采信的预测中，正确的分别为 ${percent(same.precision)} 和 ${percent(changed.precision)}。`,
  missesThePoint: (one) =>
    `旋转预测说对 ${percent(one.solved)} 的转动，认出 ${percent(one.turned)} 的数字。未经训练的网络认出 ${percent(one.random)}，SimCLR 认出 ${percent(one.contrast)}。`,
  sureGuess: (one) =>
    `最后它对 ${percent(one.coverage)} 的图片有把握，这些预测中 ${percent(one.precision)} 是对的。它认出 ${percent(one.taught)} 的数字；不用这些预测时为 ${percent(one.only)}。`,
  unluckyLabel: (one) => {
    const apart = Math.abs(one.first.spreading - one.second.spreading);
    const drawn = ({ seed, spreading }: typeof one.first): string => `种子 ${seed} 时达到 ${percent(spreading)}`;
    return `标签扩散在${drawn(one.first)}，${drawn(one.second)}：只因抽取不同，就相差 ${points(apart)} 个百分点。`;
  },
  twoHalves: (one) =>
    `两者对 ${percent(one.agreement)} 的无标签释义意见一致，较好的一方判对 ${percent(one.right)}。合起来判对 ${percent(one.together)} 的测试释义，纯监督判对 ${percent(one.only)}。`,
  strangers: (one) =>
    `没有陌生样本时，FixMatch ${higher(one.without.lead, "纯监督")}，有把握的预测中 ${percent(one.without.precision)} 是对的。有陌生样本时，它${higher(one.among.lead)}，${percent(one.among.precision)} 是对的。`,
  moreWithoutLabels: (one) =>
    `标签扩散从 ${percent(one.spreading.few)} 到 ${percent(one.spreading.many)}，SimCLR 从 ${percent(one.contrast.few)} 到 ${percent(one.contrast.many)}。`,
  firstWithout: ({ bridge, pixels }) =>
    `在 SimCLR 学到的特征之间扩散，${percent(bridge)} 是对的；在原始像素之间扩散，${percent(pixels)} 是对的。`,
};
