import { language } from "../../shape/language";
import type * as english from "../../sentences/controls";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { aClass } from "./budgets";

const upToTenths = new Intl.NumberFormat(language(), { maximumFractionDigits: 1 });

export const runSentences: Translated<typeof english.runSentences> = {
  title: "运行",
  play: "开始",
  pause: "暂停",
  step: "单步",
  again: "重来",
};

function roughly(share: number): string {
  const percent = share * 100;
  return `${percent >= 10 || percent === 0 ? Math.round(percent) : Number(percent.toPrecision(2))}\u202f%`;
}

export const labelSentences: Translated<typeof english.labelSentences> = {
  labels: "标签",
  tick: (labels) => (labels === Infinity ? "全" : count(labels)),
  perClass: (labels) => (Number.isFinite(labels) ? aClass(upToTenths.format(labels)) : "每类全部"),
  share: ({ perClass, share }) => `${perClass} · 占 ${roughly(share)}`,
  spoken: ({ labelled, pool, perClass, share }) => `${count(pool)} 个中 ${count(labelled)} 个有标签，${perClass}，${roughly(share)}`,
};

export const noticeSentences: Translated<typeof english.noticeSentences> = { close: "关闭这条消息" };

export const loadingSentences: Translated<typeof english.loadingSentences> = {
  title: ({ what, words }) => `${what}：${words}`,
  words: ({ loaded, total }) => {
    const unit = Math.max(loaded, total) < 999_500 ? { name: "kB", size: 1000, digits: 0 } : { name: "MB", size: 1e6, digits: 1 };
    const digits = { maximumFractionDigits: unit.digits, minimumFractionDigits: unit.digits };
    const inUnits = (bytes: number) => (bytes / unit.size).toLocaleString(language(), digits);
    if (total > 0) return `${inUnits(Math.min(loaded, total))} / ${inUnits(total)}\u202f${unit.name}`;
    return loaded > 0 ? `${inUnits(loaded)}\u202f${unit.name}` : "正在加载";
  },
};
