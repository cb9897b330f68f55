import type * as english from "../../sentences/tuning";
import { count, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { listed, say } from "./spaced";

export const tuningSentences: Translated<typeof english.tuningSentences> = {
  title: "默认设置是如何选出的",
  how: ({ data, tried, labels, seeds, margin, heats }) =>
    `与所有方法一样，试了 ${count(tried)} 种设置：数据为“${data}”，${budgetWords(labels)}，种子 ${seeds[0]} 到 ${seeds.at(-1)}，在验证样本上评判，因此没有测试样本参与决定。均值最好的成为默认；若没有别的设置好出 ${plain(margin)} 个百分点以上，则保留原来的默认。${heats
      .map(({ seeds: after, points }) => `${count(after)} 个种子之后落后最好的超过 ${plain(points)} 个百分点`)
      .join("，或 ")}的，予以淘汰。`,
  bars: "验证样本正确率",
  setting: "设置",
  usual: "默认",
  out: (seeds) => `${count(seeds)} 个种子后淘汰`,
  none: "这些设置都没有在这样的数据上试过。",
  coming: "试过的设置正在加载。",
  lost: "试过的设置未能加载：请关闭后重新打开。",
  curves: (untuned) =>
    `默认设置是六种中最好的，对所有方法按同一规则、在验证样本上、用另外的种子试出。${
      untuned.length ? `尚未调参：${listed(untuned)}。` : ""
    }`,
  untuned: {
    mark: "尚未调参",
    named: (name) => `${name}（尚未调参）`,
    settings: "尚未调参：其他方法各试了六种设置，这种一种也没试。它也许还能更好。",
    verdict: (names) => say`${listed(names)}尚未调参，也许还能更好。`,
  },
};
