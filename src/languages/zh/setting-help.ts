import type * as english from "../../sentences/setting-help";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const settingHelp: Translated<typeof english.settingHelp> = {
  seed: "换一个种子，标签、初始权重、批次和视图都会换。现成的数据集保持测试样本不变，用全部标签时训练样本也不变；点和验证样本则重新抽取。多看几个种子，再相信差别。",
  encoder: "把样本变成特征的网络。所有选手共用。",
  steps: "每位选手学习多少个批次。",
  batch: "每步的无标签样本数；另配一半数量的有标签样本。",
  judged: "测试：留到最后的样本。验证：测试样本放在一边，改在样本池中标签隐藏的一部分上测试。请按验证来选择设置，使测试样本始终不被看到。",
  backend: "负责计算的部分。自动：取通过测试的最快一个。",
  wrongLabels: "所给标签中，这一比例写成了其他类别，由种子抽取。评判对象保持真实类别。",
  labelSkew: "最多的类别所得标签是最少的多少倍，其余介于其间；每类至少一个。哪一类最多由种子抽取。",
  poolSkew: "用于学习的样本中，最多的类别是最少的多少倍，其余介于其间。评判对象不变。",
  strangers: "最后这么多个类别没有被问到：它们的样本在用于学习的样本中，但从不带标签，也从不参与评判。",
  poolShare: "样本池中用于学习的比例，含有标签样本。评判对象不变。",
  shortcut: "样本的每个视图都盖上这么多个标记，同一样本的视图标记相同，原样样本则没有：不看内容就能认出同一样本的两个视图。",
};

export const hardLabels: Translated<typeof english.hardLabels> = {
  wrongLabels: "错误标签",
  labelSkew: "标签不均衡",
  poolSkew: "样本池不均衡",
  strangers: "陌生类",
  poolShare: "样本池比例",
  shortcut: "捷径",
};

export const batchHelp: typeof english.batchHelp = ({ batch, by }) => say`${settingHelp.batch}${by}至少需要${batch}。`;
