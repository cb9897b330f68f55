import type * as english from "../../sentences/line-charts";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const lineChartSentences: Translated<typeof english.lineChartSentences> = {
  awaited: (what) => say`${what}将画在这里。`,
  summary: ({ title, lines, along, last }) => {
    if (!lines.length) return `${title}：还没有可画的。`;
    const told = lines.map(({ name, value, at, phases }) => {
      const begun = phases.map((phase) => say`，${along}${phase.at}起为${phase.name}`).join("");
      return `${name} ${value}${begun}${at === undefined ? "" : `（${at} 处）`}`;
    });
    return `${title}：${told.join("，")}${last === undefined ? "" : say`；${along}${last}`}。`;
  },
  cell: ({ value, begun }) => [value, ...begun].join("，"),
};
