/** The experiments that show where each technique fails, as their links open them today. */
import { fromLink } from "../../src/link/link";
import { numbersVersion } from "../../src/shape/record";
import { techniques } from "./all";

export const traps = techniques.map(({ id, lesson: { trapShown: link } }) => {
  const whole = `v=${numbersVersion}&${link}`;
  const opened = fromLink(whole);
  const { seed: _seed, backend: _backend, ...settings } = opened.settings;
  return { id, link, whole, opened, settings };
});
