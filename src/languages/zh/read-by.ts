import type * as english from "../../sentences/read-by";
import type { Translated } from "../translated";
import { listed } from "./spaced";

export const readByWords: Translated<typeof english.readByWords> = {
  readout: "线性探针",
  classifier: "自己的分类器",
  graph: "图中邻居的信念",
};

export const readBySentence: typeof english.readBySentence = (all) => {
  const groups = (Object.keys(readByWords) as english.ReadBy[]).flatMap((by) => {
    const names = new Set(all.filter((one) => one.by === by).map(({ name }) => name));
    return names.size ? [`${readByWords[by]}（${listed([...names])}）`] : [];
  });
  return groups.length ? `准确率依据：${groups.join("；")}。` : "";
};
