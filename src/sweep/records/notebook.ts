/** Runs as a Jupyter notebook that works their statistics out again, in plain Python. */
import { notebookSentences } from "../../sentences/notebook";
import { must } from "../../shape/must";
import { codeCell, notebookOf, textCell } from "../../shape/notebook";
import { isOfAnotherVersion, labelsAClass, type RunRecord } from "../../shape/record";
import { baseline, techniqueEntry } from "../../techniques/catalogue";
import { classCountOf } from "./class-count";
import { printTable, type Columns } from "./csv";
import { dataNameOf } from "./data-name";
import { differencesOf } from "./differences";
import { conditionsOf, seriesOf } from "./identity";
import { remembered } from "./remembered";
import curve from "./notebook/curve.py?raw";
import differences from "./notebook/differences.py?raw";
import means from "./notebook/means.py?raw";

export interface NotebookParts {
  /** The program that writes it, and when, in milliseconds since 1970. */
  version: string;
  at: number;
  /** Where the page that wrote it can be opened; empty where nobody else could. */
  address: string;
}

/** A file of {@link notebookOf}. */
export function printNotebook(records: readonly RunRecord[], parts: NotebookParts): string {
  const csv = printTable(records, places).split("\n");
  // What JSON writes as text is text in Python as well.
  const numbers = ['numbers = "\\n".join([', ...csv.map((line) => `    ${JSON.stringify(line)},`), "])"].join("\n");
  return notebookOf([
    textCell("about", about(records, parts)),
    codeCell("numbers", numbers),
    codeCell("means", means),
    codeCell("curve", curve),
    codeCell("differences", differences),
  ]);
}

/** Many runs are of few series. */
const differencesIn = remembered(differencesOf);

/** What a chart has in common, the version of the numbers where it is not today's: what differs in it is never compared. */
const conditionWords = (record: RunRecord): string[] => [
  ...differencesIn(conditionsOf(record.link)),
  ...(isOfAnotherVersion(record) ? [notebookSentences.numbers(record.numbers)] : []),
];
const ownWords = (record: RunRecord): string[] => {
  const shared = conditionWords(record);
  return differencesIn(seriesOf(record.link)).filter((words) => !shared.includes(words));
};

/** Which chart and which of its lines a run belongs to, and where on it. */
const places: Columns = {
  chart: (record) => [dataNameOf(record), ...conditionWords(record)].join(", "),
  line: (record) => [must(techniqueEntry(record.technique), "such technique").name, ...ownWords(record)].join(", "),
  budget: (record) => labelsAClass(record, classCountOf(record)),
  baseline: (record) => (record.technique === baseline.id && !ownWords(record).length ? "yes" : "no"),
};

function about(records: readonly RunRecord[], { version, at, address }: NotebookParts): string {
  const day = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);
  const one = (texts: readonly string[]) => [...new Set(texts)].map(escaped).join("; ");
  const times = records.map((record) => record.at).sort((a, b) => a - b);
  return [
    notebookSentences.title,
    "",
    notebookSentences.about({ runs: records.length, data: one(records.map(dataNameOf)) }),
    "",
    notebookSentences.written({ version: escaped(version), day: day(at) }),
    ...(address ? [notebookSentences.address(address.replace(/[<>\s]/g, encodeURIComponent))] : []),
    ...(times.length
      ? [
          notebookSentences.run({
            first: day(times[0]!),
            last: day(times.at(-1)!),
            versions: one(records.map((record) => record.version)),
          }),
          notebookSentences.computed(one(records.map(notebookSentences.machine))),
        ]
      : []),
    notebookSentences.accuracyBy,
    notebookSentences.again,
  ].join("\n");
}

/** Names of devices and versions may come from somebody else's file: they stay text. */
const escaped = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]()<>#+!|~$&-]/g, "\\$&");
