import type * as english from "../../sentences/line-charts";
import type { Translated } from "../translated";

export const lineChartSentences: Translated<typeof english.lineChartSentences> = {
  awaited: (what) => `le graphique «\u202f${what}\u202f» sera dessiné ici.`,
  summary: ({ title, lines, along, last }) => {
    if (!lines.length) return `${title}\u00a0: encore rien à dessiner.`;
    const told = lines.map(({ name, value, at, phases }) => {
      const begun = phases.map((phase) => `, ${phase.name} à partir de ${along} ${phase.at}`).join("");
      return `${name} ${value}${begun}${at === undefined ? "" : ` (à ${at})`}`;
    });
    return `${title}\u00a0: ${told.join(", ")}${last === undefined ? "" : `\u202f; ${along} ${last}`}.`;
  },
  cell: ({ value, begun }) => [value, ...begun].join(", "),
};
