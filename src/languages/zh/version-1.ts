import type * as english from "../../sentences/version-1";
import type { Translated } from "../translated";

const reasons = [
  "特征按另一条规则读取，标签少与多之间不再有跳变",
  "现成的数据集只有一个测试部分，对每个种子都相同",
  "距离相等的近邻按固定次序选取",
  "没有标签到达的样本算作未知，而不是第一类",
  "线性模型拟合到不再变化为止",
  "transformer 在掩码建模从未训练过的那一层之前读取",
  "文本用没有隐藏层的线性映射读取，未知词不计入，文本的默认学习率减半",
  "与其他释义相同的释义已去掉",
];

export const whyOtherNumbers: Translated<typeof english.whyOtherNumbers> = reasons.join("；");
