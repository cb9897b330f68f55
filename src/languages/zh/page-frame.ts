import type * as english from "../../sentences/page-frame";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const program: Translated<typeof english.program> = "Labelscape";

export const pageTitle: typeof english.pageTitle = ({ a, b, data }) => say`${a}对${b} · ${data} · ${program}`;

export const pageNames: Translated<typeof english.pageNames> = { bench: "实验台", curve: "曲线", learn: "学习" };

export const pageSentences: Translated<typeof english.pageSentences> = {
  pages: "页面",
  share: "分享",
  present: "演示",
  lost: {
    part: "页面的这一部分未能加载：请重新加载页面。",
    troubles: "无法显示是否出了问题：请重新加载页面。",
    curve: "要看哪种方法更好以及全部运行，请重新加载页面。",
    learn: "学习内容未能加载：请重新加载页面。",
    end: "要看最后几行，请重新加载页面。",
    settings: "这些设置未能加载：请重新加载页面。",
  },
};

const themes = { system: "跟随系统", light: "浅色", dark: "深色" } as const;
export const themeSentences: Translated<typeof english.themeSentences> = {
  is: (theme) => `主题：${themes[theme]}`,
  change: (from, to) => `主题：${themes[from]}。改为${themes[to]}`,
};
