// What the benches share: the middle of some measurements, how far they lie apart, turns that are fair, and targets.

const sorted = (values) => [...values].sort((a, b) => a - b);

/** The value below which this share of them lies. */
export function quantile(values, share) {
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.floor(share * all.length))];
}

export const median = (values) => quantile(values, 0.5);

/** “1.83 (1.80 to 1.86)” */
export const spread = (values, digits = 2) =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;

/** So many digits that three of them say something. */
export const digitsOf = (value) => (value >= 100 ? 0 : value >= 10 ? 1 : 2);

/**
 * All of them take a turn in each round, in an order that rotates, so that whatever else the machine does is shared by all.
 * @param turns a function each, that measures something @param enough asked after each round
 * @returns what each has measured, round by round
 */
export async function takeTurns(turns, rounds, enough = () => false) {
  const measured = turns.map(() => []);
  for (let round = 0; round < rounds && !(round > 0 && enough(round)); round++)
    for (let i = 0; i < turns.length; i++) {
      const who = (i + round) % turns.length;
      measured[who].push(await turns[who]());
    }
  return measured;
}

/** Two columns: what is wanted, such as “≥ 6”, and whether this is. */
export function judged(wanted, value) {
  if (wanted === undefined) return {};
  const [sign, limit] = wanted.split(" ");
  const isMet = sign === "≥" ? value >= Number(limit) : value <= Number(limit);
  return { wanted, met: isMet ? "yes" : "no" };
}
