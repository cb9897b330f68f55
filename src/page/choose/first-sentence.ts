/** Of several sentences the first, for where there is one line. */
export const firstSentence = (text: string): string => /^.*?(?:[.?](?=\s|$)|[。？])/u.exec(text)?.[0] ?? text;
