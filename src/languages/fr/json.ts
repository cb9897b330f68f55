import type * as english from "../../sentences/json";
import type { Translated } from "../translated";

export const jsonSentences: Translated<typeof english.jsonSentences> = {
  expected: {
    InvalidSymbol: "une valeur",
    InvalidNumberFormat: "un nombre",
    PropertyNameExpected: "un nom entre guillemets",
    ValueExpected: "une valeur",
    ColonExpected: "un deux-points",
    CommaExpected: "une virgule",
    CloseBraceExpected: "une accolade fermante }",
    CloseBracketExpected: "un crochet fermant ]",
    EndOfFileExpected: "rien de plus",
    UnexpectedEndOfString: "un guillemet fermant",
    UnexpectedEndOfNumber: "un autre chiffre",
    InvalidUnicode: "quatre chiffres hexadécimaux après \\u",
    InvalidEscapeCharacter: 'l’un de \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
    InvalidCharacter: "pas de caractère de contrôle",
    InvalidCommentToken: "pas de commentaire",
  },
  somethingElse: "autre chose",
  ends: (expected) => `le fichier finit ici, attendu\u00a0: ${expected}. Est-il complet\u202f?`,
  stands: ({ there, expected }) => `ici se trouve «\u202f${there}\u202f», attendu\u00a0: ${expected}.`,
};
