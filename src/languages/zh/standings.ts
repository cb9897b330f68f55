import type * as english from "../../sentences/standings";
import { count, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";

export const whatSeedsVary: Translated<typeof english.whatSeedsVary> =
  "种子决定标签、初始权重、批次和视图。现成的数据集对每个种子都用同样的测试样本，用全部标签时训练样本也相同；点和验证样本则重新抽取。均值按一种方法所有的种子计算，差距按双方共有的种子计算。";

type Standing = typeof english.standingSentences.standing;
type Difference = Parameters<Standing["ahead"]>[0]["difference"];
type Untold = Parameters<Standing["not told apart"]>[0]["untold"] & { areFirst: boolean };
type Tell = Extract<Untold["why"], { kind: "open" }>["tell"];

const others = (number: number): string => `另外 ${count(number)} 种`;
const over = ({ count: seeds }: Difference): string => `${count(seeds)} 个种子`;
const points = (difference: Difference): string => `${pointsWithin(difference)} 个百分点`;

const tellWords = ({ seeds, isBeyond, points: told }: Tell): string =>
  `要分辨${told === undefined ? "这样大的差别" : ` ${told} 个百分点`}，${isBeyond ? "需要超过" : "约需"} ${seeds} 个种子`;

function untoldWords({ difference, areFirst, why }: Untold): string {
  const between = areFirst ? "前两名" : "两者";
  if (why.kind === "no seeds") return `${between}没有共同的种子，至少需要 ${why.least} 个`;
  const said = `${between}相差 ${points(difference)}（${over(difference)}）`;
  if (why.kind === "few seeds") return `${said}，而至少需要 ${why.least} 个种子`;
  if (why.kind === "against means") return `在共同的种子上${said}，与均值的次序相反；请运行相同的种子`;
  if (!why.lead) return `${said}；${tellWords(why.tell)}`;
  const imported = why.lead.imported ? `（${why.lead.imported} 次含导入的运行）` : "";
  return `${said}，单独看算领先，但作为 ${count(why.lead.tests)} 次比较${imported}之一则不算；${tellWords(why.tell)}`;
}

const standing: Translated<Standing> = {
  ahead: (of) => [
    of.best,
    " 领先 ",
    of.rival,
    ` ${points(of.difference)}（${over(of.difference)}）${of.more ? `，也领先${others(of.more)}` : ""}`,
  ],
  "as good as": (of) => [
    of.best,
    " 与 ",
    of.rival,
    ...(of.more ? [` 以及${others(of.more)}不相上下：与 `, of.rival] : [" 不相上下："]),
    `${of.more ? " " : ""}相差 ${points(of.difference)}（${over(of.difference)}），在 ± ${of.within} 个百分点以内`,
  ],
  "not told apart": (of) => [
    of.best,
    of.more ? "、" : " 与 ",
    of.rival,
    ` ${of.more ? `以及${others(of.more)}` : ""}尚分不出高下：${untoldWords({ ...of.untold, areFirst: of.more > 0 })}`,
    ...(of.asGood ? ["；", of.best, ` 与${others(of.asGood)}不相上下`] : []),
  ],
};

type Later<Name> = NonNullable<Parameters<typeof english.standingSentences.sentence<Name>>[0]["later"]>;
function laterWords<Name>(later: Later<Name>): (string | Name)[] {
  const where = later.from === "all" ? "；用全部标签时，" : `；从每类 ${later.from} 个起，`;
  if (later.outcome === "ahead") return [where, later.best, " 领先"];
  const how = later.outcome === "as good as" ? "不相上下" : "尚分不出高下";
  return [`${where}${later.areMany ? "最好的几种" : "两者"}${how}`];
}

export const standingSentences: Translated<typeof english.standingSentences> = {
  none: "扫描会补上这里：同样的方法，标签少的和多的，并用多个种子。",
  standing,
  sentence: ({ labels, said, later }) => [`${budgetWords(labels)}时，`, ...said, ...(later ? laterWords(later) : []), "。"],
  baseline: {
    ahead: ({ baseline, difference }) => [baseline, ` 落后 ${points(difference)}。`],
    "as good as": ({ baseline, best }) => [baseline, " 与 ", best, " 不相上下。"],
    "not told apart": ({ baseline, best }) => [baseline, " 与 ", best, " 尚分不出高下。"],
  },
  uncompared: <Name>({ best, all }: { best: Name; all: readonly { name: Name; seeds: number }[] }): (string | Name)[] =>
    all.length
      ? [
          ...all.flatMap(({ name, seeds }, i): (string | Name)[] => [
            i ? "），" : "未比较：",
            name,
            "（与 ",
            best,
            seeds ? ` 只有 ${count(seeds)} 个共同的种子` : " 没有共同的种子",
          ]),
          "）。",
        ]
      : [],
  imported: ({ imported, runs }) => `以上依据的 ${count(runs)} 次运行中，${imported} 次是导入的。`,
};
