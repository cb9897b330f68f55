import type * as english from "../../sentences/line-charts";
import type { Translated } from "../translated";

export const lineChartSentences: Translated<typeof english.lineChartSentences> = {
  awaited: (what) => `„${what}“ wird hier gezeichnet.`,
  summary: ({ title, lines, along, last }) => {
    if (!lines.length) return `${title}: noch nichts zu zeichnen.`;
    const told = lines.map(({ name, value, at, phases }) => {
      const begun = phases.map((phase) => `, ${phase.name} ab ${along} ${phase.at}`).join("");
      return `${name} ${value}${begun}${at === undefined ? "" : ` (bei ${at})`}`;
    });
    return `${title}: ${told.join(", ")}${last === undefined ? "" : `; ${along} ${last}`}.`;
  },
  cell: ({ value, begun }) => [value, ...begun].join(", "),
};
