/** Which language the page speaks, and what is said in it. */
import { isLanguage, language, speak, type Language, type Words } from "../shape/language";

/** What is said in each, which travels with nobody who reads another. */
export const files: Readonly<Record<Exclude<Language, "en">, () => Promise<{ words: Words }>>> = {
  de: () => import("./de"),
  es: () => import("./es"),
  fr: () => import("./fr"),
  zh: () => import("./zh"),
};

/** The first of these that is one: what a link says, what was chosen on this device, what the browser asks for (“de-AT”). */
export const languageOf = (wanted: readonly (string | null | undefined)[]): Language =>
  wanted.map((tag) => tag?.split("-")[0]).find(isLanguage) ?? "en";

/** Speaks it from now on; English where what is said in it does not come. */
export async function speakIn(wanted: Language) {
  speak(wanted); // numbers are written so at once
  try {
    if (wanted !== "en") speak(wanted, (await files[wanted]()).words);
  } catch {
    speak("en");
  }
  document.documentElement.lang = language();
}
