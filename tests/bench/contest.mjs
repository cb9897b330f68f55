// One task, several contestants, all alive at once: each is prepared, its loss is compared with ours, and then they take turns.
import { takeTurns } from "./measure.mjs";

const rounds = 5;
const turnMilliseconds = 400;
/** After so long a contest is over, but not before its third round. */
const patience = 15_000;
const fewestRounds = 3;
/** Who has not answered a question by then has lost. */
const questionPatience = 60_000;
const checkSteps = 3;

/**
 * @param entries of contestants: `{ name, open, place }`, ours first; `open` gives a seat, `place` is what `prepare` is told
 * @param tolerance how far a loss may be from ours after three steps
 * @returns the same in order: `{ name, loss, rates }` with steps a second round by round, or `{ name, reason }` why there are none
 */
export async function contest(entries, task, tolerance) {
  const seats = [];
  try {
    const results = [];
    for (const entry of entries) results.push(await prepare(entry, task, seats));
    const ours = results[0].loss ?? NaN;
    for (const one of results)
      if (Math.abs(one.loss - ours) > tolerance || Number.isNaN(one.loss))
        one.reason = `wrong: its loss after ${checkSteps} steps is ${one.loss.toFixed(4)}, ours ${ours.toFixed(4)}`;
    const racing = results.filter(({ reason }) => reason === undefined);
    const began = performance.now();
    const enough = (round) => round >= fewestRounds && performance.now() - began > patience;
    const rates = await takeTurns(
      racing.map(({ take }) => take),
      rounds,
      enough,
    );
    racing.forEach((one, i) => (one.rates = rates[i]));
    return results.map(({ name, loss, rates, reason }) => ({ name, loss, rates, reason }));
  } finally {
    await Promise.all(seats.map((seat) => seat.close()));
  }
}

async function prepare({ name, open, place }, task, seats) {
  const seated = async () => {
    const seat = await open();
    seats.push(seat);
    const ask = (...question) => soon(seat.ask(...question));
    await ask("prepare", task, place);
    return ask;
  };
  try {
    const ask = await seated().catch(seated); // a busy machine may refuse a graphics processor once
    let answer;
    for (let step = 0; step < checkSteps; step++) answer = await ask("steps", 1);
    const loss = answer.value ?? NaN; // JSON knows no NaN

    let count = 1;
    const take = async () => {
      const { milliseconds } = await ask("steps", count);
      const rate = count / milliseconds;
      count = Math.max(1, Math.round(rate * turnMilliseconds));
      return 1000 * rate;
    };
    count = Math.max(1, Math.round(turnMilliseconds / answer.milliseconds));
    await take(); // warm, and the next turn has the right length
    return { name, loss, take };
  } catch (error) {
    return { name, reason: error.message };
  }
}

function soon(answer) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${questionPatience / 1000} seconds`)), questionPatience);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
