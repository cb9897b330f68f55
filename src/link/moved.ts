/** What had another name once, or was a setting and is a technique of its own now: old links open it, with all else as they had it. */

/** Techniques by their old ids. */
const renamed = new Map([
  ["simclr-label-spreading", "pretrain-spread"],
  ["denoising-autoencoder", "denoising"],
]);
/** What is a technique. */
const named = /^[ab]$|\.pretrainer$/;

const [spreading, propagation] = ["label-spreading", "label-propagation"];
/** Which of the two it was. Propagation never read how much is heard. */
const [variant, heard] = ["variant", "alpha"];

/** The keys of a link in today's words. */
export function inTodaysWords(text: ReadonlyMap<string, string>): Map<string, string> {
  const said = renamedIn(text);
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

const renamedIn = (text: ReadonlyMap<string, string>): Map<string, string> =>
  new Map(
    [...text].map(([key, value]) => {
      const [owner = "", ...names] = key.split(".");
      return [[(names.length && renamed.get(owner)) || owner, ...names].join("."), named.test(key) ? (renamed.get(value) ?? value) : value];
    }),
  );
