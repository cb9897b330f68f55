/** Where in a JSON text something stands, and where it stops being JSON. */
import { jsonSentences } from "../../sentences/json";
import { printParseErrorCode, visit, type JSONPath, type ParseErrorCode } from "jsonc-parser";

/** Both counted from 1. */
interface Place {
  line: number;
  column: number;
}

const beginsWith = (path: JSONPath, start: JSONPath): boolean => start.every((step, i) => step === path[i]);

/** What is nested too deeply for a parser that calls itself is wrong in any case, but nobody can say where. */
function shallow<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where the name of this path's value stands in its object; undefined where there is none. */
export function namePlaceOf(text: string, path: JSONPath): Place | undefined {
  let found: Place | undefined;
  const name = path.at(-1);
  shallow(() =>
    visit(text, {
      onObjectProperty(property, _offset, _length, line, character, here) {
        const at = here();
        if (property === name && at.length === path.length - 1 && beginsWith(path, at)) found = { line: line + 1, column: character + 1 };
      },
    }),
  );
  return found;
}

/** Where the value at this path begins; undefined where there is none. */
export function placeOf(text: string, path: JSONPath): Place | undefined {
  let found: Place | undefined;
  const see = (line: number, character: number, here: () => JSONPath): boolean => {
    const at = here();
    // Of two values under one name, the last one counts.
    if (at.length === path.length && beginsWith(path, at)) found = { line: line + 1, column: character + 1 };
    return at.length < path.length && beginsWith(path, at);
  };
  const leave = () => undefined; // the parser looks into nothing any more after what was passed over, unless somebody listens for its end
  shallow(() =>
    visit(text, {
      onObjectEnd: leave,
      onArrayEnd: leave,
      onObjectBegin: (_offset, _length, line, character, here) => see(line, character, here),
      onArrayBegin: (_offset, _length, line, character, here) => see(line, character, here),
      onLiteralValue: (_value, _offset, _length, line, character, here) => void see(line, character, here),
    }),
  );
  return found;
}

const mostQuoted = 20;

/** The first place that is no JSON, and why. */
export function syntaxFault(text: string): (Place & { message: string }) | undefined {
  let found: (Place & { message: string }) | undefined;
  const onError = (code: ParseErrorCode, offset: number, length: number, line: number, character: number) => {
    if (found) return;
    const expected = jsonSentences.expected[printParseErrorCode(code)] ?? jsonSentences.somethingElse;
    const there = text.slice(offset, offset + Math.min(length, mostQuoted)).replace(/\s+/g, " ");
    const ends = offset >= text.trimEnd().length;
    const message = ends ? jsonSentences.ends(expected) : jsonSentences.stands({ there, expected });
    found = { line: line + 1, column: character + 1, message };
  };
  shallow(() => visit(text, { onError }, { disallowComments: true, allowTrailingComma: false }));
  return found;
}
