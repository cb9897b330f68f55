import type * as english from "../../sentences/cell-notebook";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const cellNotebookSentences: Translated<typeof english.cellNotebookSentences> = {
  about: ({ name, link, folder, version, day }) =>
    [
      say`# 用 PyTorch 写${name}`,
      "",
      "按论文中的公式，在一次运行的一批样本上计算。请先在本程序的一份副本中写出该次运行的数组，再在那里打开这个笔记本：",
      "",
      "```",
      `npm run -s headless -- "${link}" --export ${folder}`,
      "```",
      "",
      "- 它读取 `inputs`、`labels`、`split`、`visible` 和 `features`，文件名都以 `.npy` 结尾。其他任何运行也可这样写出：链接就是页面地址中 # 之后的内容。",
      "- 网络和视图是在这里构造的小型版本，所以数字与页面上的不同。输入相同时，数字就相同：程序的一项测试让两者互相核对。",
      "- 凡有设置之处都用默认值；每一项都可按名称改为别的值。",
      `- 由 Labelscape ${version} 于 ${day} 写出。需要 NumPy 和 PyTorch。`,
    ].join("\n"),
};
