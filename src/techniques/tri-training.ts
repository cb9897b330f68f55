/** Tri-training: what two of three learners agree on becomes a label for the third. Zhou & Li 2005. */
import { toggle } from "../shape/params";
import { pseudoLabelDiagnostics } from "../shape/pseudo-labels";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { roundEnds, rounds, taught } from "./pieces/rounds";
import { makeTrio, three } from "./pieces/trio";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

const params = {
  sampled: toggle({
    label: "Samples of their own",
    help: "Each learner begins with a random sample of the labelled examples, some of them twice, others not at all, so that the three differ in more than their first weights.",
    start: true,
    startOn: { text: false, sound: false, table: false },
    rebuilds: true,
  }),
  checked: toggle({
    label: "Only what errs less",
    help: "A learner takes new labels only where the two others, as far as the labelled examples tell, err less than when it took some last. Without it, it takes them every round.",
    start: true,
  }),
  rounds: rounds("How often they label."),
  rate: rate(2, { text: 0.5, table: 0.5 }),
};

export const triTraining = technique({
  id: "tri-training",
  name: "Tri-training",
  year: 2005,
  paradigm: "semi-supervised",
  family: "pseudo-labels",

  lesson: {
    idea: "Three learners begin differently. What two of them agree on becomes a label for the third.",
    assumption: "Learners that begin differently err differently: where two agree, they are mostly right.",
    watch: "The error of two who agree, as they see it and in truth.",
    trap: "They judge themselves by the labelled examples, which they know by heart: by those they hardly err, and what they agree on may still be wrong.",
    goodShown: "data=definitions&labels=4&a=tri-training&b=labels-only",
    trapShown: "data=definitions&labels=1&steps=600&a=tri-training&b=naive-bayes-em",
    pseudocode: [
      "n_i(x) ~ Poisson(1) if {sampled}, else 1;  e′_i = ½, l′_i = 0",
      "L = Σ_i mean n_i·H(y, p_i(strong(x))) + mean a_i·H(ŷ_i, p_i(strong(u)))",
      "  a_i = 1 where i has a label ŷ_i of u, else 0",
      "θ ← Adam(∇L), rate {rate} × usual",
      "after every T/({rounds} + 1) of T steps, {rounds} times, for each i:",
      "  A ← the unlabelled on which the two others agree",
      "  e ← their error on the labelled on which they agree, ½ if on none",
      "  if not {checked}: take A. Else, if e < e′ and l′ < |A|,",
      "    where l′ = ⌊e/(e′−e) + 1⌋ if it was 0:  if e·|A| < e′·l′, take A,",
      "    else, if l′ > e/(e′−e), take ⌈e′·l′/e − 1⌉ of A at random",
      "  taken: ŷ_i ← their guesses, instead of older ones, n_i ← 1,",
      "    e′ ← e, l′ ← how many.   p(x) = mean of p₁, p₂, p₃",
    ],
    references: [
      {
        title: "Zhou & Li 2005, Tri-training: exploiting unlabeled data using three classifiers",
        url: "https://doi.org/10.1109/TKDE.2005.186",
      },
      {
        title: "Ruder & Plank 2018, Strong baselines for neural semi-supervised learning under domain shift",
        url: "https://aclanthology.org/P18-1096/",
      },
    ],
  },

  params,

  diagnostics: {
    ...pseudoLabelDiagnostics,
    agreement: {
      kind: "curve",
      label: "Agreement",
      help: "Share of the unlabelled batch that two of them are taken for the same class in, mean of the three pairs.",
      group: "Two who agree",
      share: true,
    },
    seen: {
      kind: "curve",
      label: "Error as they see it",
      help: "How often two who agree on a labelled example are wrong, as it was when labels were taken last; mean of the three pairs, a half before that.",
      group: "Two who agree",
      share: true,
    },
    error: {
      kind: "curve",
      label: "Error in truth",
      help: "How often two who agree on an example of the unlabelled batch are wrong. It looks at hidden labels, which learning never does.",
      group: "Two who agree",
      share: true,
      gaps: true,
    },
  },
  views: { strong: 1 },
  falls: ["labelled"],

  create(lab) {
    const { tf, values, classCount, pool, encoder, classifier, isKnown, shareOf } = lab;
    const size = pool.labels.size;
    const bodies = [encoder(), encoder("second"), encoder("third")];
    const learners = bodies.map((body, i) => classifier(body, classCount, i ? `head ${i + 1}` : undefined));
    const guess = (inputs: Tensor) =>
      tf.stack(
        learners.map(({ logits }) => tf.argMax(logits(inputs), 1)),
        1,
      ) as Tensor2D; // [n, 3]
    const trio = makeTrio(lab, (inputs) => lab.inParts(inputs, guess));
    const ofBatch = (which: number, places: Tensor1D): Tensor1D => tf.cast(tf.add(places, which * size), "int32");

    return {
      weights: learners.flatMap(({ weights }) => weights),
      state: trio.state,
      features: (inputs) =>
        tf.concat(
          bodies.map((body) => body.features(inputs)),
          1,
        ),
      // Their vote, by probabilities: so there is no tie.
      classify: (inputs) => tf.mean(tf.stack(learners.map(({ classify }) => classify(inputs))), 0),

      step({ step, labelled, plain, strong: [shown], places, random }) {
        if (step === 0 && values.sampled) trio.sample(random);
        const own = three.map((which) => trio.labels.of(ofBatch(which, places)));
        const counts = three.map((which): Tensor1D => tf.gather(trio.counts, ofBatch(which, labelled.places)));
        return {
          loss() {
            const terms = learners.map(({ logits }, i) => taught(lab, logits, labelled, shown, own[i]!, counts[i]));
            return { labelled: tf.addN(terms.map((one) => one.labelled)), adopted: tf.addN(terms.map((one) => one.adopted)) };
          },
          finish() {
            if (roundEnds(step, lab.steps, values.rounds)) trio.adopt(random, values.checked);
          },
          measure({ batch, pool: truth }) {
            const pairs = trio.pairs(plain);
            const known = isKnown(batch);
            const agreed = tf.addN(pairs.map(({ agree }) => tf.sum(agree)));
            const judged = tf.addN(pairs.map(({ agree }) => tf.sum(tf.mul(agree, known))));
            const right = tf.addN(pairs.map(({ agree, guess }) => tf.sum(tf.mul(agree, tf.cast(tf.equal(guess, batch), "float32")))));
            return {
              ...trio.labels.measure(tf.tile(truth, [3])),
              agreement: tf.div(agreed, 3 * places.size),
              seen: tf.mean(trio.errors),
              error: shareOf(tf.sub(judged, right), judged),
            };
          },
        };
      },
    };
  },
});
