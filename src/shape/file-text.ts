/** The text in the bytes of a file, in whichever encoding another program has written it. */

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
/** What a file is that holds no text, as far as it can be told. */
export type NoText = "packed" | "archive" | "workbook" | "utf-32" | "picture" | "recording" | "document" | "unknown";

/** How files begin that are no text. */
const others: readonly { begins: string; is: NoText }[] = [
  { begins: "\x1f\x8b", is: "packed" },
  { begins: "PK\x03\x04", is: "archive" },
  { begins: "\xd0\xcf\x11\xe0", is: "workbook" },
  { begins: "\xff\xfe\0\0", is: "utf-32" },
  { begins: "\0\0\xfe\xff", is: "utf-32" },
  { begins: "\x89PNG", is: "picture" },
  { begins: "\xff\xd8\xff", is: "picture" },
  { begins: "GIF89a", is: "picture" },
  { begins: "GIF87a", is: "picture" },
  { begins: "OggS\0", is: "recording" },
  { begins: "ID3\x03", is: "recording" },
  { begins: "ID3\x04", is: "recording" },
  { begins: "%PDF", is: "document" },
];

/** @param asked the encoding to read it in; by the bytes, where absent @returns the text without its byte order mark, or what the file is */
export function textIn(bytes: Uint8Array, asked?: Encoding): { text: string; encoding: Encoding } | { noText: NoText } {
  const other = others.find(({ begins }) => startsWith(bytes, begins));
  if (other) return { noText: other.is };
  const { text, encoding } = asked ? { text: new TextDecoder(asked).decode(bytes), encoding: asked } : decoded(bytes);
  return text.includes("\0") ? { noText: "unknown" } : { text: text.replace(/^\uFEFF/, ""), encoding };
}

const startsWith = (bytes: Uint8Array, begins: string): boolean => [...begins].every((byte, i) => bytes[i] === byte.charCodeAt(0));

function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const wide = utf16(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" }; // as spreadsheets save without being asked
  }
}

/** By its mark, or by every second byte of its first letters, which are none of the alphabet's. */
function utf16([first, second, third, fourth]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first && second === 0 && (third === undefined || (third && fourth === 0)))) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second && (third === undefined || (third === 0 && fourth)))) return "utf-16be";
  return undefined;
}
