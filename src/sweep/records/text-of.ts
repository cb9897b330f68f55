/** The text of a file, in whichever encoding another program has written it. */
import { runFileSentences } from "../../sentences/run-files";

/** How files begin that are no text, and what to do. */
const others: readonly { begins: readonly number[]; why: string }[] = [
  { begins: [0x1f, 0x8b], why: runFileSentences.packed },
  { begins: [0x50, 0x4b, 0x03, 0x04], why: runFileSentences.archive },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], why: runFileSentences.workbook },
  { begins: [0xff, 0xfe, 0, 0], why: runFileSentences.utf32 },
  { begins: [0, 0, 0xfe, 0xff], why: runFileSentences.utf32 },
];

/** @returns the text without its byte order mark; or, for the end of a sentence, why there is none */
export function textOf(bytes: Uint8Array): { text: string } | { why: string } {
  const other = others.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte));
  if (other) return { why: other.why };
  const text = decoded(bytes).replace(/^\uFEFF/, "");
  return text.includes("\0") ? { why: runFileSentences.noText } : { text };
}

function decoded(bytes: Uint8Array): string {
  const encoding = utf16(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes); // as spreadsheets save without being asked
  }
}

/** By its mark, or by every second byte of its first letters, which are none of the alphabet's. */
function utf16([first, second, third, fourth]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0 && (third === undefined || (third && fourth === 0)))) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second && (third === undefined || (third === 0 && fourth)))) return "utf-16be";
  return undefined;
}
