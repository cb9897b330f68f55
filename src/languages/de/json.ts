import type * as english from "../../sentences/json";
import type { Translated } from "../translated";

export const jsonSentences: Translated<typeof english.jsonSentences> = {
  expected: {
    InvalidSymbol: "ein Wert",
    InvalidNumberFormat: "eine Zahl",
    PropertyNameExpected: "ein Name in Anführungszeichen",
    ValueExpected: "ein Wert",
    ColonExpected: "ein Doppelpunkt",
    CommaExpected: "ein Komma",
    CloseBraceExpected: "eine schließende Klammer }",
    CloseBracketExpected: "eine schließende Klammer ]",
    EndOfFileExpected: "nichts weiter",
    UnexpectedEndOfString: "ein schließendes Anführungszeichen",
    UnexpectedEndOfNumber: "noch eine Ziffer",
    InvalidUnicode: "vier hexadezimale Ziffern nach \\u",
    InvalidEscapeCharacter: 'eines von \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
    InvalidCharacter: "kein Steuerzeichen",
    InvalidCommentToken: "kein Kommentar",
  },
  somethingElse: "etwas anderes",
  ends: (expected) => `die Datei endet hier, doch erwartet wird ${expected}: Ist sie vollständig?`,
  stands: ({ there, expected }) => `„${there}“ steht hier, doch erwartet wird ${expected}.`,
};
