import { isGiven } from "../../shape/data-set";
import type * as english from "../../sentences/judged";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";

export const judgedExamples: Translated<typeof english.judgedExamples> = { test: "测试样本", validation: "验证样本" };

export const accuracyName: Translated<typeof english.accuracyName> = { test: "准确率", validation: "验证准确率" };

export const judgedMark: Translated<typeof english.judgedMark> = { test: "", validation: "（验证）" };

export const judgedPart: typeof english.judgedPart = (data, judged, number) => {
  const many = count(number);
  if (judged === "validation") return `测试样本放在一边：${many} 个验证样本按每个种子从其余样本中抽取，标签隐藏。`;
  return isGiven(data) ? `每个种子的测试样本都是同样的 ${many} 个。` : `${many} 个测试样本按每个种子重新抽取。`;
};
