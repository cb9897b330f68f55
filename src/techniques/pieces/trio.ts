/** Three learners who label for each other what two of them agree on, and when they do: table 1 of Zhou & Li 2005. */
import type { Params } from "../../shape/params";
import type { Lab, StepRandom } from "../../shape/technique";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

type AnyLab = Lab<Params>;

export const three = [0, 1, 2] as const;

/** How likely a number of Poisson, of mean 1, is at most 0, 1, 2, …: more than 6 come once in ten thousand times. */
const poisson = [0.36788, 0.73576, 0.9197, 0.98101, 0.99634, 0.99941];

/** What two of them say of some examples: the guess of the one, and 1 where the other agrees. [n] */
interface Pair {
  guess: Tensor1D;
  agree: Tensor1D;
}

/**
 * What they have told each other. Whatever each of them has stands one learner after the other.
 * @param guessesOf their classes [n, 3]
 */
export function makeTrio(lab: AnyLab, guessesOf: (inputs: Tensor) => Tensor2D) {
  const { tf, classCount, pool, keep, isKnown } = lab;
  const size = pool.labels.size;
  const known = keep(isKnown(pool.labels)); // [pool]
  const labels = lab.pseudoLabels(keep(tf.tile(pool.labels, [3])), classCount);
  const counts = tf.variable(tf.tile(known, [3]), false); // how often each of them is shown an example with its label [3 · pool]
  const errors = tf.variable(tf.fill([3], 0.5), false); // e′
  const sizes = tf.variable(tf.zeros([3]), false); // l′
  const state = [labels.state, counts, errors, sizes];

  /** For each learner the two others. */
  const pairs = (inputs: Tensor): Pair[] => {
    const guesses = tf.unstack(guessesOf(inputs), 1) as Tensor1D[];
    return three.map((which) => {
      const [guess, other] = guesses.filter((_, i) => i !== which) as [Tensor1D, Tensor1D];
      return { guess, agree: tf.cast(tf.equal(guess, other), "float32") };
    });
  };

  return {
    labels,
    counts,
    errors,
    state,
    pairs,
    /** As often as a sample with replacement has each: a Poisson number of mean 1 (Oza & Russell 2001). */
    sample(random: StepRandom) {
      const dice = random.uniform("samples", [3 * size]);
      counts.assign(tf.mul(tf.tile(known, [3]), tf.addN(poisson.map((share) => tf.cast(tf.greaterEqual(dice, share), "float32")))));
    },
    /** Each is given what the two others agree on, or a part of that. @param checked only where they err less than before */
    adopt(random: StepRandom, checked: boolean) {
      const before = state.map((one) => tf.split(one, 3));
      const after = pairs(pool.inputs).map((pair, i) => {
        const [own, often, error, count] = before.map((parts) => parts[i]!) as [Tensor, Tensor, Tensor, Tensor];
        const erring = errorOf(lab, pair, known);
        const { takes, chosen, ...now } = choose(lab, {
          agreed: tf.mul(pair.agree, tf.sub(1, known)),
          erring,
          error,
          count,
          dice: random.uniform(`part ${i}`, [size]),
          checked,
        });
        const fresh = tf.cast(tf.where(chosen, pair.guess, pool.labels), "float32");
        // Its sample gives way to all of the labelled.
        return [tf.where(takes, fresh, own), tf.where(takes, known, often), tf.where(takes, erring, error), now.count];
      });
      state.forEach((one, i) => one.assign(tf.concat(after.map((parts) => parts[i]!))));
    },
  };
}

/** How often two who agree on a labelled example are wrong; a half where they agree on none. [1] */
function errorOf({ tf, pool }: AnyLab, { guess, agree }: Pair, known: Tensor1D): Tensor {
  const both = tf.mul(agree, known);
  const count = tf.sum(both);
  const wrong = tf.sum(tf.mul(both, tf.cast(tf.notEqual(guess, pool.labels), "float32")));
  return tf.reshape(tf.where(tf.greater(count, 0), tf.div(wrong, tf.maximum(count, 1)), tf.scalar(0.5)), [1]);
}

interface Offer {
  /** 1 where the others agree on an example without a label. [pool] */
  agreed: Tensor1D;
  /** e [1], and e′ and l′ of when labels were taken last. [1] */
  erring: Tensor;
  error: Tensor;
  count: Tensor;
  /** Even in [0, 1). [pool] */
  dice: Tensor;
  checked: boolean;
}

/** Whether a learner takes what it is offered, and which part of it. */
function choose({ tf }: AnyLab, { agreed, erring, error, count, dice, checked }: Offer) {
  const offered = tf.reshape(tf.sum(agreed), [1]); // |L|
  if (!checked) return { takes: tf.greater(offered, 0), chosen: tf.greater(agreed, 0), count: offered };
  const errsLess = tf.less(erring, error);
  const bound = tf.div(erring, tf.maximum(tf.sub(error, erring), 1e-6)); // e / (e′ − e)
  const last = tf.where(tf.logicalAnd(errsLess, tf.equal(count, 0)), tf.floor(tf.add(bound, 1)), count); // l′
  const isMore = tf.logicalAnd(errsLess, tf.less(last, offered));
  const mistakes = tf.mul(error, last); // e′ l′
  const all = tf.logicalAnd(isMore, tf.less(tf.mul(erring, offered), mistakes));
  const some = tf.logicalAnd(isMore, tf.greater(last, bound));
  const takes = tf.cast(tf.add(tf.cast(all, "int32"), tf.cast(some, "int32")), "bool");
  // ⌈e′ l′ / e − 1⌉ of them, drawn at random.
  const part = tf.neg(tf.floor(tf.sub(1, tf.div(mistakes, tf.maximum(erring, 1e-6)))));
  const size = tf.where(all, offered, tf.maximum(tf.minimum(part, offered), 1));
  const drawn = tf.where(tf.greater(agreed, 0), dice, tf.onesLike(dice)) as Tensor1D;
  const inOrder = tf.reshape(tf.sort(tf.expandDims(drawn, 0) as Tensor2D), [-1]);
  const least: Tensor = tf.gather(inOrder, tf.cast(tf.sub(tf.maximum(size, 1), 1), "int32") as Tensor1D);
  const chosen = tf.logicalAnd(tf.greater(agreed, 0), tf.greaterEqual(least, drawn));
  return { takes, chosen, count: tf.where(takes, size, last) };
}
