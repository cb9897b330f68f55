/** Co-training: two learners who each see one half of an example label what they are sure of for each other. Blum & Mitchell 1998. */
import { slider, toggle } from "../shape/params";
import { pseudoLabelDiagnostics } from "../shape/pseudo-labels";
import { rate } from "../shape/rate";
import { technique, type Lab } from "../shape/technique";
import type { PseudoLabels } from "../shape/toolbox";
import { halves, halvingOf } from "./pieces/halves";
import { roundEnds, rounds, taught } from "./pieces/rounds";
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";

const each = [0, 1] as const;

const params = {
  best: slider({
    label: "k best",
    help: "How many each of the two labels in a round, as a share of the pool. With 10 rounds, 0.05 labels nearly all of it in the end.",
    start: 0.05,
    startOn: { text: 0.1, table: 0.02 },
    min: 0.001,
    max: 0.25,
    step: 0.001,
  }),
  balanced: toggle({
    label: "Balance classes",
    help: "Label the same number for each guessed class.",
    assumes: "It assumes that the pool has as many of each class, as the labelled examples have.",
    start: false,
  }),
  rounds: rounds("How often they label."),
  halves,
  rate: rate(2, { table: 1 }),
};
type OwnLab = Lab<typeof params>;

export const coTraining = technique({
  id: "co-training",
  name: "Co-training",
  year: 1998,
  paradigm: "semi-supervised",
  family: "pseudo-labels",

  lesson: {
    idea: "Two learners see one half of each example each. What one of them is sure of becomes a label for both, round after round.",
    assumption: "Either half tells the class, and given the class, one half says nothing about the other.",
    watch: "Agreement of the two, beside how often each is right. Where the halves fit the assumption, both rise together.",
    trap: "Agreement is not accuracy: where something beside the class leads both halves alike, such as a class that both favour, the two agree on that and are wrong together.",
    goodShown: "data=definitions&labels=4&a=co-training&b=labels-only",
    trapShown: "data=definitions&labels=4&steps=600&a=co-training&b=co-training&a.best=0.05&b.best=0.05&b.balanced=1",
    pseudocode: [
      "p₁, p₂: two classifiers; p_h is shown half h of each example alone",
      "  halves by {halves}. natural: the data's; random: drawn once a run",
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "a = 1 where u has a label ŷ in use, known or given, else 0",
      "L = Σ_h mean H(y, p_h(strong(x))) + mean(a · H(ŷ, p_h(strong(u))))",
      "θ ← Adam(∇L), rate {rate} × usual",
      "after every T/({rounds} + 1) of all T steps, {rounds} times:",
      "  s_h = max p_h(u) of the pool, 0 where a label is in use",
      "  each h proposes argmax p_h for its {best}·|pool| largest s_h,",
      "    as many of each guessed class if {balanced}",
      "  ŷ ← what is proposed, by the surer where both propose; for good",
      "p(x) ∝ p₁(x) · p₂(x)",
    ],
    references: [
      {
        title: "Blum & Mitchell 1998, Combining labeled and unlabeled data with co-training",
        url: "https://doi.org/10.1145/279943.279962",
      },
      {
        title: "Nigam & Ghani 2000, Analyzing the effectiveness and applicability of co-training",
        url: "https://doi.org/10.1145/354756.354805",
      },
    ],
  },

  params,

  diagnostics: {
    ...pseudoLabelDiagnostics,
    agreement: {
      kind: "curve",
      label: "Agreement",
      help: "Share of the unlabelled batch that both halves are taken for the same class in.",
      group: "The two halves",
      share: true,
    },
    firstRight: {
      kind: "curve",
      label: "First half right",
      help: "Share of the unlabelled batch that the first learner gets right. It looks at hidden labels, which learning never does.",
      group: "The two halves",
      share: true,
      gaps: true,
    },
    secondRight: {
      kind: "curve",
      label: "Second half right",
      help: "The same for the second learner.",
      group: "The two halves",
      share: true,
      gaps: true,
    },
    disputedRight: {
      kind: "curve",
      label: "Right where they disagree",
      help: "Of the unlabelled examples that the two disagree on, the share that the product of both gets right; nothing where they agree on all. It looks at hidden labels too.",
      group: "The two halves",
      share: true,
      gaps: true,
    },
  },
  views: { strong: 1, own: true },
  falls: ["labelled"],

  create(lab) {
    const { tf, values, classCount, pool, encoder, classifier, isKnown, shareOf } = lab;
    const half = halvingOf(lab, values.halves);
    const labels = lab.pseudoLabels(pool.labels, classCount);
    const bodies = [encoder(), encoder("second half")] as const;
    const learners = [classifier(bodies[0], classCount), classifier(bodies[1], classCount, "second head")] as const;
    const scores = (which: 0 | 1, inputs: Tensor) => learners[which].logits(half(inputs, which)); // [n, classes]

    return {
      weights: learners.flatMap(({ weights }) => weights),
      state: [labels.state],
      features: (inputs) =>
        tf.concat(
          each.map((which) => bodies[which].features(half(inputs, which))),
          1,
        ),
      // The product of both probabilities, up to its sum.
      classify: (inputs) => tf.softmax(tf.add(scores(0, inputs), scores(1, inputs))),

      step({ step, labelled, plain, strong: [shown], places }) {
        const own = labels.of(places);
        return {
          loss() {
            const terms = each.map((which) => taught(lab, (inputs) => scores(which, inputs), labelled, shown, own));
            return { labelled: tf.addN(terms.map((one) => one.labelled)), adopted: tf.addN(terms.map((one) => one.adopted)) };
          },
          views: () => ({ "half.0": half(shown, 0), "half.1": half(shown, 1) }),
          finish() {
            if (roundEnds(step, lab.steps, values.rounds)) adopt(lab, labels, scores);
          },
          measure({ batch, pool: truth }) {
            const said = each.map((which) => scores(which, plain)) as [Tensor2D, Tensor2D];
            const [first, second, both] = [...said, tf.add(...said)].map((one) => tf.argMax(one, 1)) as [Tensor, Tensor, Tensor];
            const same = (a: Tensor, b: Tensor) => tf.cast(tf.equal(a, b), "float32");
            const known = isKnown(batch);
            const disputed = tf.sub(1, same(first, second));
            const right = (guess: Tensor) => shareOf(tf.sum(same(guess, batch)), tf.sum(known));
            return {
              ...labels.measure(truth),
              agreement: tf.mean(same(first, second)),
              firstRight: right(first),
              secondRight: right(second),
              disputedRight: shareOf(tf.sum(tf.mul(disputed, same(both, batch))), tf.sum(tf.mul(disputed, known))),
            };
          },
        };
      },
    };
  },
});

/** Each labels what it is surest of, of what has no label yet; where both label one example, the surer decides. */
function adopt(
  { tf, values, classCount, pool, inParts, surest }: OwnLab,
  labels: PseudoLabels,
  scores: (which: 0 | 1, inputs: Tensor) => Tensor2D,
) {
  const free = tf.sub(1, labels.used()); // [pool]
  const [first, second] = each.map((which) => {
    const probabilities = inParts(pool.inputs, (part) => tf.softmax(scores(which, part))); // [pool, classes]
    const confidence: Tensor1D = tf.mul(tf.max(probabilities, 1), free);
    const guess: Tensor1D = tf.argMax(probabilities, 1);
    const flags = tf.cast(tf.oneHot(guess, classCount), "float32") as Tensor2D;
    const chosen = surest(confidence, values.best * confidence.size, values.balanced ? flags : undefined);
    return { guess, sure: tf.mul(confidence, tf.cast(chosen, "float32")) };
  }) as [Record<"guess" | "sure", Tensor>, Record<"guess" | "sure", Tensor>];
  const given = tf.where(tf.greaterEqual(first.sure, second.sure), first.guess, second.guess);
  labels.adopt(tf.greater(tf.maximum(first.sure, second.sure), 0), given);
}
