/** The text of a file of runs, in whichever encoding another program has written it. */
import { runFileSentences } from "../../sentences/run-files";
import { textIn, type NoText } from "../../shape/file-text";

const whys: Partial<Record<NoText, string>> = {
  packed: runFileSentences.packed,
  archive: runFileSentences.archive,
  workbook: runFileSentences.workbook,
  "utf-32": runFileSentences.utf32,
};

/** @returns the text without its byte order mark; or, for the end of a sentence, why there is none */
export function textOf(bytes: Uint8Array): { text: string } | { why: string } {
  const found = textIn(bytes);
  return "noText" in found ? { why: whys[found.noText] ?? runFileSentences.noText } : { text: found.text };
}
