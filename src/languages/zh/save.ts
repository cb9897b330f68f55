import type * as english from "../../sentences/save";
import type { Translated } from "../translated";

export const saveSentences: Translated<typeof english.saveSentences> = {
  open: "存为图片",
  openSpoken: (title) => `把“${title}”存为图片`,
  kinds: { svg: "SVG", png: "PNG" },
  failed: (why) => `图片未能保存：${why}。`,
  nothingDrawn: "还什么都没画",
  notDrawable: "此浏览器无法画出；SVG 也许仍可",
  tooLarge: "对 PNG 来说太大；请存为 SVG",
};
