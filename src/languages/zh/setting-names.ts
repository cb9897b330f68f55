import type * as english from "../../sentences/setting-names";
import type { Translated } from "../translated";

export const settingNames: Translated<typeof english.settingNames> = {
  seed: "种子",
  encoder: "编码器",
  steps: "步数",
  batch: "批次",
  judged: "评判样本",
  backend: "后端",
};

export const encoderNames: Translated<typeof english.encoderNames> = {
  dense: "全连接",
  convnet: "卷积网络",
  transformer: "Transformer",
};

export const contestantNames: Translated<typeof english.contestantNames> = {
  baseline: "基线",
  twice: ({ name, slot }) => `${name} ${slot}`,
};
