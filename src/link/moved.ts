/** What was a setting once and is a technique of its own now: old links that choose it open the technique, with all else as they had it. */

const [spreading, propagation] = ["label-spreading", "label-propagation"];
/** Which of the two it was. Propagation never read how much is heard. */
const [variant, heard] = ["variant", "alpha"];

/** The keys of a link in today's words. */
export function inTodaysWords(text: ReadonlyMap<string, string>): Map<string, string> {
  const said = new Map(text);
  for (const slot of ["a", "b"].filter((slot) => text.get(slot) === spreading)) {
    said.delete(`${slot}.${variant}`);
    const chosen = text.get(`${slot}.${variant}`) ?? text.get(`${spreading}.${variant}`);
    if (chosen !== "propagation") continue;
    said.set(slot, propagation);
    said.delete(`${slot}.${heard}`);
    for (const [key, value] of text) {
      const [owner, name] = key.split(".");
      if (owner === spreading && name !== variant && name !== heard) said.set(`${propagation}.${name}`, value);
    }
  }
  said.delete(`${spreading}.${variant}`);
  return said;
}
