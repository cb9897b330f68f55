/** The experiments that show where each technique is good and where it fails, as their links open them today. */
import { fromLink } from "../../src/link/link";
import { numbersVersion } from "../../src/shape/record";
import { techniques } from "./all";

const shown = (part: "goodShown" | "trapShown") =>
  techniques.map(({ id, lesson: { [part]: link } }) => {
    const whole = `v=${numbersVersion}&${link}`;
    const opened = fromLink(whole);
    const { seed: _seed, backend: _backend, ...settings } = opened.settings;
    return { id, link, whole, opened, settings };
  });

export const goods = shown("goodShown");
export const traps = shown("trapShown");
