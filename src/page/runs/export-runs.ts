/** Runs as a file that the reader keeps. What writes it is loaded when it is asked for. */
import type { barSentences } from "../../sentences/runs";
import type { RunRecord } from "../../shape/record";
import { download } from "../../charts/download";
import { formOf, type CsvForm } from "../../sweep/records/csv-forms";

export { csvForms, formHere, type CsvForm } from "../../sweep/records/csv-forms";

export type ExportKind = keyof (typeof barSentences)["forms"];

interface Printed {
  text: string;
  ending: string;
  type: string;
}

interface ExportParts {
  /** The experiment on the page, as a link. */
  here: string;
  form: CsvForm;
  /** Milliseconds since 1970. */
  now: number;
}

async function print(kind: ExportKind, records: readonly RunRecord[], { here, form, now }: ExportParts): Promise<Printed> {
  const about = { version: __VERSION__, at: now };
  switch (kind) {
    case "json": {
      const { printRuns } = await import("../../sweep/records/files");
      return { text: printRuns(records, about), ending: "json", type: "application/json" };
    }
    case "csv": {
      const { printCsv } = await import("../../sweep/records/csv");
      const isTabbed = formOf(form).separator === "\t";
      return {
        text: printCsv(records, form),
        ...(isTabbed ? { ending: "tsv", type: "text/tab-separated-values" } : { ending: "csv", type: "text/csv" }),
      };
    }
    case "notebook": {
      const { printNotebook } = await import("../../sweep/records/notebook");
      return { text: printNotebook(records, { ...about, address: addressOf(here) }), ending: "ipynb", type: "application/x-ipynb+json" };
    }
  }
}

/** Where others can open it; empty for a page that only this machine serves. */
function addressOf(here: string): string {
  const { protocol, hostname, href } = location;
  const isOpen = protocol.startsWith("http") && !["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return isOpen ? `${href.replace(/#.*/, "")}#${here}` : "";
}

export async function exportRuns(kind: ExportKind, records: readonly RunRecord[], parts: ExportParts): Promise<void> {
  const { text, ending, type } = await print(kind, records, parts);
  download(`labelscape-runs-${new Date(parts.now).toISOString().slice(0, 10)}.${ending}`, new Blob([text], { type }));
}
