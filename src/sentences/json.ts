/** Why a text is no JSON. */
import { said } from "../shape/language";

export const jsonSentences = said("jsonSentences", {
  /** What is expected, by the parser's name for what it found instead. */
  expected: {
    InvalidSymbol: "a value",
    InvalidNumberFormat: "a number",
    PropertyNameExpected: "a name in quotes",
    ValueExpected: "a value",
    ColonExpected: "a colon",
    CommaExpected: "a comma",
    CloseBraceExpected: "a closing brace }",
    CloseBracketExpected: "a closing bracket ]",
    EndOfFileExpected: "nothing more",
    UnexpectedEndOfString: "a closing quotation mark",
    UnexpectedEndOfNumber: "another digit",
    InvalidUnicode: "four hexadecimal digits after \\u",
    InvalidEscapeCharacter: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
    InvalidCharacter: "no control character",
    InvalidCommentToken: "no comment",
  } as Readonly<Record<string, string>>,
  somethingElse: "something else",
  ends: (expected: string): string => `the file ends here, but ${expected} is expected: is it whole?`,
  stands: ({ there, expected }: { there: string; expected: string }): string => `“${there}” stands here, but ${expected} is expected.`,
} as const);
