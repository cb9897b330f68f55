/** Blanks between Chinese and what is written in other letters or numbers. */

const isHan = (letter: string): boolean => /\p{Script=Han}/u.test(letter);
const isOther = (letter: string): boolean => /[\p{Script=Latin}\p{Script=Greek}\p{N}%−<>]/u.test(letter);

function joined(before: string, after: string): string {
  const [last, first] = [before.at(-1) ?? "", after.charAt(0)];
  return (isHan(last) && isOther(first)) || (isOther(last) && isHan(first)) ? `${before} ${after}` : before + after;
}

/** Two values with nothing between them: “SimCLR 4.1”. */
const beside = (before: string, after: string): string =>
  isOther(before.at(-1) ?? "") && isOther(after.charAt(0)) ? `${before} ${after}` : joined(before, after);

/** A text with values in it, each with a blank beside it where Chinese and other letters meet, so that names of either kind read well. */
export const say = (texts: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  texts.reduce((whole, text, i) => {
    const value = String(values[i - 1] ?? "");
    return joined(i > 1 && texts[i - 1] === "" ? beside(whole, value) : joined(whole, value), text);
  });

/** “SimCLR、标签扩散” */
export const listed = (names: readonly string[]): string => names.join("、");
