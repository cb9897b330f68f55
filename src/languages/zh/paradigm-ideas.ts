import type * as english from "../../sentences/paradigm-ideas";
import type { Translated } from "../translated";

export const paradigmIdea: Translated<typeof english.paradigmIdea> = {
  supervised: "只从有标签样本学习：其他方法都以它为衡量标准。",
  "self-supervised": "只从样本学习，任务由样本自身构造。标签只用来读出学到的东西。",
  "semi-supervised": "同时从有标签和无标签样本学习。",
  bridge: "既靠由样本自身构造的任务学习，也从标签学习：大多先前者，后后者。",
};
