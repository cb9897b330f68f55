/** The first letter of a sentence, and of what goes on in one. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
