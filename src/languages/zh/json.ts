import type * as english from "../../sentences/json";
import type { Translated } from "../translated";

export const jsonSentences: Translated<typeof english.jsonSentences> = {
  expected: {
    InvalidSymbol: "一个值",
    InvalidNumberFormat: "一个数",
    PropertyNameExpected: "引号中的名称",
    ValueExpected: "一个值",
    ColonExpected: "冒号",
    CommaExpected: "逗号",
    CloseBraceExpected: "右花括号 }",
    CloseBracketExpected: "右方括号 ]",
    EndOfFileExpected: "文件到此结束",
    UnexpectedEndOfString: "结束的引号",
    UnexpectedEndOfNumber: "再有一位数字",
    InvalidUnicode: "\\u 之后四位十六进制数字",
    InvalidEscapeCharacter: '其中之一：\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u',
    InvalidCharacter: "没有控制字符",
    InvalidCommentToken: "没有注释",
  },
  somethingElse: "别的内容",
  ends: (expected) => `文件到这里结束了，但此处应为${expected}：文件完整吗？`,
  stands: ({ there, expected }) => `这里是“${there}”，但此处应为${expected}。`,
};
