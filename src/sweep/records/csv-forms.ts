/** The forms of a table of runs: spreadsheets take the separator and the decimal mark of the language they are set to. */
import { runFileSentences } from "../../sentences/run-files";

const { forms } = runFileSentences;

export const csvForms = [
  { value: "comma", name: forms.comma, separator: ",", mark: "." },
  { value: "semicolon", name: forms.semicolon, separator: ";", mark: "," },
  { value: "semicolon-point", name: forms.semicolonPoint, separator: ";", mark: "." },
  { value: "tab", name: forms.tab, separator: "\t", mark: "." },
  { value: "tab-comma", name: forms.tabComma, separator: "\t", mark: "," },
] as const;

export type CsvForm = (typeof csvForms)[number]["value"];

export const formOf = (value: CsvForm): (typeof csvForms)[number] => csvForms.find((form) => form.value === value)!;

/**
 * What a spreadsheet in this language is likely to open: where the decimal mark is a comma, cells are parted by semicolons.
 * @param language as the browser says it, which is “C” on a machine that is set to none
 */
export const formHere = (language: string): CsvForm => (decimalMarkIn(language) === "," ? "semicolon" : "comma");

function decimalMarkIn(language: string): string {
  try {
    return new Intl.NumberFormat(language).format(0.5).includes(",") ? "," : ".";
  } catch {
    return "."; // no language tag
  }
}
