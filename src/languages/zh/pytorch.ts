import type * as english from "../../sentences/pytorch";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const pytorchSentences: Translated<typeof english.pytorchSentences> = {
  title: "用 PyTorch 写出",
  about: "一步所下降的量；若没有下降，则为所计算的内容。经测试，结果数字相同。",
  codeName: "用 PyTorch 写出的 Python 代码",
  coming: "正在加载……",
  copy: "复制",
  copySpoken: (name) => say`复制${name}的代码`,
  code: "代码",
  notebook: "笔记本",
  notebookSpoken: (name) => say`把${name}的代码存为笔记本`,
};
