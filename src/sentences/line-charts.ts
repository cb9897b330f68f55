/** What charts of lines say. */
import { said } from "../shape/language";
interface LineTold {
  name: string;
  value: string;
  /** Where it ends, if that is not where the others do. */
  at: string | undefined;
  /** How it went on, and from where. */
  phases: readonly { name: string; at: string }[];
}

export const lineChartSentences = said("lineChartSentences", {
  /** @param what the vertical axis */
  awaited: (what: string): string => `${what} will be drawn here.`,
  /** “Accuracy while training: FixMatch 89.7 %, labels only 80.1 %; step 1,240.” @param last where the lines end, but for limits */
  summary: ({
    title,
    lines,
    along,
    last,
  }: {
    title: string;
    lines: readonly LineTold[];
    along: string;
    last: string | undefined;
  }): string => {
    if (!lines.length) return `${title}: nothing to draw yet.`;
    const told = lines.map(({ name, value, at, phases }) => {
      const begun = phases.map((phase) => `, ${phase.name} from ${along} ${phase.at} on`).join("");
      return `${name} ${value}${begun}${at === undefined ? "" : ` (at ${at})`}`;
    });
    return `${title}: ${told.join(", ")}${last === undefined ? "" : `; ${along} ${last}`}.`;
  },
  /** “82.1 %, spreading”, where that begins. @param begun what has begun since the row before */
  cell: ({ value, begun }: { value: string; begun: readonly string[] }): string => [value, ...begun].join(", "),
} as const);
