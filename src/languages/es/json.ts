import type * as english from "../../sentences/json";
import type { Translated } from "../translated";

export const jsonSentences: Translated<typeof english.jsonSentences> = {
  expected: {
    InvalidSymbol: "un valor",
    InvalidNumberFormat: "un número",
    PropertyNameExpected: "un nombre entre comillas",
    ValueExpected: "un valor",
    ColonExpected: "dos puntos",
    CommaExpected: "una coma",
    CloseBraceExpected: "una llave de cierre }",
    CloseBracketExpected: "un corchete de cierre ]",
    EndOfFileExpected: "el final",
    UnexpectedEndOfString: "unas comillas de cierre",
    UnexpectedEndOfNumber: "otra cifra",
    InvalidUnicode: "cuatro dígitos hexadecimales tras \\u",
    InvalidEscapeCharacter: 'uno de \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
    InvalidCharacter: "un carácter que no sea de control",
    InvalidCommentToken: "algo que no sea un comentario",
  },
  somethingElse: "otra cosa",
  ends: (expected) => `el archivo acaba aquí, pero se espera ${expected}: ¿está completo?`,
  stands: ({ there, expected }) => `aquí pone «${there}», pero se espera ${expected}.`,
};
