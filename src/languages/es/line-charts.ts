import type * as english from "../../sentences/line-charts";
import type { Translated } from "../translated";

export const lineChartSentences: Translated<typeof english.lineChartSentences> = {
  awaited: (what) => `aquí se dibujará: ${what}.`,
  summary: ({ title, lines, along, last }) => {
    if (!lines.length) return `${title}: nada que dibujar aún.`;
    const told = lines.map(({ name, value, at, phases }) => {
      const begun = phases.map((phase) => `, ${phase.name} desde ${along} ${phase.at}`).join("");
      return `${name} ${value}${begun}${at === undefined ? "" : ` (en ${at})`}`;
    });
    return `${title}: ${told.join(", ")}${last === undefined ? "" : `; ${along} ${last}`}.`;
  },
  cell: ({ value, begun }) => [value, ...begun].join(", "),
};
