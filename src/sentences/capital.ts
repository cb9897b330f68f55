/** The first letter of a sentence, and of what goes on in one. */
import { said } from "../shape/language";

export const capital = said("capital", (text: string): string => text.charAt(0).toUpperCase() + text.slice(1));
export const inSentence = said("inSentence", (text: string): string => text.charAt(0).toLowerCase() + text.slice(1));
