import type * as english from "../../sentences/comparison";
import { count, percentWithin, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { say } from "./spaced";

type Told = Parameters<typeof english.comparisonSentences.unmeasured>[0];
type Compared = Parameters<typeof english.comparisonSentences.ahead>[0];

const on = ({ data, labels }: Told): string => `${data}，${budgetWords(labels)}`;
const over = (one: Compared): string => say`${on(one)}，${count(one.difference.count)}个种子`;

export const comparisonSentences: Translated<typeof english.comparisonSentences> = {
  title: "对照",
  intro: "关于两者的说法，逐项列出。每一格都可打开相应的实验；数字来自预录的运行，按测试样本计算，逐个种子比较。",
  finding: {
    seen: "可见",
    holds: "这里成立",
    "in part": "部分成立",
    "does not hold": "这里不成立",
    open: "尚不明确",
  },
  open: ({ a, b, data }) => say`${a}与${b}对照，${data}`,
  reached: ({ reached, ...told }) => `${told.technique}：${percentWithin(reached)}（${on(told)}）`,
  ahead: (one) => say`${one.technique}领先${one.over}${pointsWithin(one.difference)}个百分点（${over(one)}）`,
  behind: ({ difference, ...one }) =>
    say`${one.technique}落后${one.over}${pointsWithin({ ...difference, mean: -difference.mean })}个百分点（${over({ ...one, difference })}）`,
  "as good as": (one) => say`${one.technique}与${one.over}不相上下（${over(one)}）`,
  "not told apart": (one) => say`${one.technique}与${one.over}分不出高下（${over(one)}）：${pointsWithin(one.difference)}个百分点`,
  unmeasured: (told) => `${told.technique}：尚未测量（${on(told)}）`,
  itself: "自身",
  other: (name, labels) => (labels === undefined ? name : `${name}（${budgetWords(labels)}）`),
  claims: "检验各种说法",
  claimsIntro: "关于两者最常见的说法，各做一个实验。下面是预录的运行逐个种子得出的结果，带 95 % 区间，以及由此可以得出什么。",
  which: "哪个更好？",
  whichVerdict: "没有赢家。假设符合数据的一方领先于不符合的一方；标签很多时，几乎谁也不领先纯监督。",
  seeAll: "逐个数据集查看",
  coming: "预录的运行正在加载……",
};
