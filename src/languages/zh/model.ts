import type { ModelAbout, ModelFault, ModelForm } from "../../shape/model";
import type * as english from "../../sentences/model";
import { count, percent } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { judgedExamples } from "./judged";
import { listed, say } from "./spaced";

const quoted = (name: string): string => `“${name}”`;
const sizes = (shape: readonly number[]): string => shape.join(" × ");
const otherList = (what: string, { of, wanted }: { of: string; wanted: string }): string =>
  `它的${what}是 ${quoted(of)}，这些数据的却是 ${quoted(wanted)}。请选择训练它的数据。`;

const faults: { readonly [K in ModelFault["fault"]]: (of: Extract<ModelFault, { fault: K }>) => string } = {
  "no model": () => "这不是在这里保存的模型。请选择以 .safetensors 结尾、在这里保存的文件。",
  cut: (of) => `文件有 ${count(of.found)} 字节，应有 ${count(of.expected)} 字节。请重新复制或保存。`,
  damaged: (of) => `${quoted(of.where)} 处的内容与文件其余部分不符。请重新保存模型。`,
  "other program": (of) => `它由本程序的另一版本保存 (${quoted(of.format)})。请用本版本重新训练并保存。`,
  "other kind": (of) => `它读取${quoted(of.of)}类数据，这些却是${quoted(of.wanted)}类。请选择同一种类的数据。`,
  "other shape": (of) => `它读取的样本有 ${sizes(of.of)} 个数，这些却有 ${sizes(of.wanted)} 个。请选择训练它的数据。`,
  "other classes": (of) => otherList("类别", of),
  "other columns": (of) => otherList("列", of),
  "other words": (of) => otherList("词", of),
  failed: (of) => of.why,
};

const columnOf = ({ name, categories }: NonNullable<ModelAbout["columns"]>[number]): string =>
  categories ? `${name}（在 ${categories.join(", ")} 中的位置，从 0 数起）` : name;

const forms: Readonly<Record<ModelForm, string>> = { safetensors: "safetensors", onnx: "ONNX" };

export const modelSentences: Translated<typeof english.modelSentences> = {
  title: "它学到的东西",
  explained:
    "从样本的输入到概率和特征，包括途中的缩放和查表。safetensors 文件可在这里和终端中重新加载；ONNX 可在别处运行。两者都写有类别、列和词的名称；若方法要与样本比较，还含有那些样本：转交他人之前请注意。",
  save: ({ name, form }) => say`${name}存为${forms[form]}`,
  load: "加载已保存的模型",
  coming: "正在计算……",
  failed: ({ name, fault }) => `${name}：${modelSentences.fault(fault)}`,
  unreadable: ({ name, why }) => say`${name}无法读取：${why}`,
  judged: ({ name, step, labelled, right, judged, by }) =>
    say`${name}用${count(labelled)}个标签走了${count(step)}步，${count(judged)}个${judgedExamples[by]}中预测对${percent(right / judged)}。`,
  mayHaveLearned: "这些不是训练时为此留出的样本：它可能学过其中一些。",
  guesses: "它的预测存为 CSV",
  fault: (fault) => (faults[fault.fault] as (of: ModelFault) => string)(fault),
  about: ({ technique, labelled, step, link }) =>
    say`${technique}，${count(step)}步，${count(labelled)}个标签，由 Labelscape 训练：${link}`,
  inputs: ({ columns, vocabulary, shape }) =>
    [
      `每个样本 ${sizes(shape)} 个数，与数据集中以及运行程序导出的 (inputs.npy) 相同：缩放和查表都在模型内部完成。`,
      ...(columns ? [`列：${columns.map(columnOf).join("；")}。`] : []),
      ...(vocabulary ? ["词在元数据的词表中的编号；0 表示没有词，1 表示词表之外的词。"] : []),
    ].join(""),
  probabilities: ({ classes }) => `每个类别一个：${listed(classes)}。若已知的标签都没有到达某个样本，则全为 0。`,
  features: "用来读出类别的依据。",
};
