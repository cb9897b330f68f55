/** Text in a table stays text: no spreadsheet takes it for a formula, by whichever separator it parts the cells. A name may come from somebody else's file. */

/** Where a cell begins, or would begin for a program that parts cells otherwise than the file does. */
const start = String.raw`(^|[,;|\t\r\n])([\s"]*)`;
const formula = "(?='*[=+\\-@＝＋－＠])";
const dangerous = new RegExp(start + formula, "g");
const guarded = new RegExp(`${start}'${formula}`, "g");

/** Puts an apostrophe before each. */
export const guard = (text: string): string => text.replace(dangerous, "$1$2'");
/** The text that was guarded. */
export const unguard = (text: string): string => text.replace(guarded, "$1$2");
