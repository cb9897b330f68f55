/** Virtual adversarial training: answer alike where a small push would change the answer most. Miyato et al. 2018. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import type { Embedded } from "../shape/toolbox";

/** How far it looks for the direction: less would drown where numbers have 16 bits. */
const reach = 1e-2;

export const vat = technique({
  id: "vat",
  name: "VAT",
  year: 2018,
  paradigm: "semi-supervised",
  family: "consistency",

  lesson: {
    idea: "Find the small push that would change the answer most, and learn to answer alike with it and without. Nobody has to say which changes leave the class as it is.",
    assumption: "Around each example there is room in which the class does not change: boundaries lie where examples are few.",
    watch: "How many answers the push changes: it should fall while the network becomes sure.",
    trap: "A push longer than half the gap between two classes crosses it, and what is smoothed then is the boundary itself.",
    goodShown: "data=digits&labels=16&a=vat&b=simclr",
    trapShown: "data=breast-cancer&labels=4&a=vat&b=vat&a.length=2",
    pseudocode: [
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "e ← the numbers of weak(u), of texts their embedding",
      "q = sg(p(e))",
      "d ← normal noise, each example's at length one",
      "g = ∇_d H(q, p(e + 0.01·d)), one power iteration",
      "r = sg({length} · g / ‖g‖), each example's by itself",
      "S = mean KL(q ‖ p(e + r))",
      "L = mean H(y, p(weak(x))) + {weight}·S + {entropy}·mean H(p(e))",
      "θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Miyato et al. 2018, Virtual adversarial training: a regularization method for supervised and semi-supervised learning",
        url: "https://arxiv.org/abs/1704.03976",
      },
      {
        title: "Grandvalet & Bengio 2005, Semi-supervised learning by entropy minimization",
        url: "https://papers.nips.cc/paper/2740-semi-supervised-learning-by-entropy-minimization",
      },
    ],
  },

  params: {
    length: slider({
      label: "Push (ε)",
      help: "How far an example is pushed: over all its pixels or coordinates, standardised columns, or the embedding of a text.",
      start: 2,
      startOn: { points: 0.5, table: 1, sound: 1 },
      min: 0.05,
      max: 10,
      step: 0.05,
    }),
    weight: slider({
      label: "Unlabelled weight",
      help: "How much it counts beside the labels that the pushed are answered alike.",
      start: 1,
      min: 0,
      max: 5,
      step: 0.1,
    }),
    entropy: slider({
      label: "Entropy weight",
      help: "How much it counts that the answers on unlabelled examples are sure ones.",
      start: 0.1,
      min: 0,
      max: 1,
      step: 0.01,
    }),
    rate: rate(2, { text: 1, points: 1 }),
  },

  diagnostics: {
    changed: {
      kind: "curve",
      label: "Changed answers",
      help: "Share of the unlabelled batch whose answer the push changes.",
      share: true,
    },
    confidence: { kind: "histogram", label: "Confidence", help: "How sure the guesses without a push are." },
  },
  views: { weak: 1, own: true },

  create({ tf, values, classCount, encoder, classifier, crossEntropy, entropy, gradient, unit }) {
    const body = encoder();
    const model = classifier(body, classCount);
    const { logits, logitsOf } = model;
    /** What is pushed, each example by its own. [n, …] */
    const pushed = (inputs: Tensor, push: Tensor): Embedded => {
      const embedded = body.embed(inputs);
      return { ...embedded, values: tf.add(embedded.values, push) };
    };
    /** Each example's to length one, however small it is: divided by its largest number first. */
    const directions = (x: Tensor): Tensor => {
      const rows = tf.reshape(x, [x.shape[0]!, -1]) as Tensor2D;
      const sized: Tensor2D = tf.div(rows, tf.add(tf.max(tf.abs(rows), 1, true), 1e-20));
      return tf.reshape(unit(sized), x.shape);
    };

    return {
      ...model,

      step({ labelled, weak: [seen], random }) {
        // Out here is constant for the gradient: the answers, and the push.
        const scores = logits(seen);
        const taught = tf.softmax(scores);
        const any = directions(random.normal("direction", body.embed(seen).values.shape));
        // One power iteration: where the divergence rises fastest.
        const rise = gradient((way) => crossEntropy(logitsOf(pushed(seen, tf.mul(way, reach))), taught), any);
        const push = tf.mul(directions(rise), values.length);
        const least = tf.mean(entropy(scores));
        return {
          loss() {
            const divergence = tf.sub(tf.mean(crossEntropy(logitsOf(pushed(seen, push)), taught)), least); // KL(p(x) ‖ p(x + r))
            return {
              labelled: tf.mean(crossEntropy(logits(labelled.weak), labelled.classes)),
              smoothness: tf.mul(divergence, values.weight),
              entropy: tf.mul(tf.mean(entropy(logits(seen))), values.entropy),
            };
          },
          views: () => ({ pushed: body.unembed?.(pushed(seen, push)) }),
          measure() {
            const [before, after] = [logits(seen), logitsOf(pushed(seen, push))];
            const changed = tf.cast(tf.notEqual(tf.argMax(before, 1), tf.argMax(after, 1)), "float32");
            return { changed: tf.mean(changed), confidence: tf.max(tf.softmax(before), 1) };
          },
        };
      },
    };
  },
});
