/** Entropy minimisation: be sure of every example, labelled or not. Grandvalet & Bengio 2005. */
import { answerDiagnostics, ramp, strongLabelled, unlabelledWeight } from "../shape/guesses";
import { slider } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";

export const entropyMinimisation = technique({
  id: "entropy-minimisation",
  name: "Entropy minimisation",
  year: 2005,
  paradigm: "semi-supervised",
  family: "pseudo-labels",

  lesson: {
    idea: "An answer that wavers between classes is punished, also where nobody knows the right one. So boundaries move away from the examples.",
    assumption: "Boundaries between classes lie where examples are few, so hardly any example is truly between two classes.",
    watch: "Confidence moves to the right, while the largest class should have no more than its part.",
    trap: "Nothing says sure of what: giving the same sure answer to everything has no entropy either. With a large weight from the start, one class eats others.",
    goodShown: "data=digits&labels=4&a=entropy-minimisation&b=labels-only",
    trapShown: "data=digits&labels=4&steps=400&a=entropy-minimisation&b=entropy-minimisation&a.weight=3&a.ramp=0.01",
    pseudocode: [
      "x, y ← a labelled batch;  u ← a batch of the pool",
      "x̃ = strong(x) if {strongLabelled}, else weak(x);  ũ = weak(u)",
      "t = min(1, step / ({ramp} · steps));  r = exp(−5(1 − t)²)",
      "E = mean H(p(ũ))",
      "B = ln C − H(mean p(ũ)), C the number of classes",
      "L = mean H(y, p(x̃)) + {weight}·r·E + {even}·r·B",
      "θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Grandvalet & Bengio 2005, Semi-supervised learning by entropy minimization",
        url: "https://papers.nips.cc/paper/2740-semi-supervised-learning-by-entropy-minimization",
      },
      {
        title: "Krause, Perona & Gomes 2010, Discriminative clustering by regularized information maximization",
        url: "https://papers.nips.cc/paper/4154-discriminative-clustering-by-regularized-information-maximization",
      },
    ],
  },

  params: {
    weight: unlabelledWeight(
      "How much it counts beside the labels that unlabelled examples are answered surely, once the ramp is over.",
      0.5,
      { startOn: { text: 0.1, points: 0.2 }, step: 0.01 },
    ),
    even: slider({
      label: "Even classes",
      help: "How much it counts beside the labels that the answers on all unlabelled examples together are spread evenly over the classes.",
      assumes: "It assumes that the pool has as many of each class.",
      start: 0,
      min: 0,
      max: 5,
      step: 0.01,
    }),
    ramp,
    strongLabelled,
    rate: rate(2, { table: 1 }),
  },

  diagnostics: answerDiagnostics,
  views: { weak: 1 },

  create({ tf, values, steps, classCount, encoder, classifier, crossEntropy, entropy, judged, meanAnswer, rampUp, together }) {
    const model = classifier(encoder(), classCount);
    return {
      ...model,

      step({ step, labelled, weak: [seen] }) {
        const shown = values.strongLabelled ? labelled.strong : labelled.weak;
        const part = rampUp(step, steps, values.ramp);
        return {
          loss() {
            const [known, open] = together(model.logits, [shown, seen]);
            const unevenness = tf.sub(Math.log(classCount), tf.sum(entropy(meanAnswer(open)))); // ln C − H(1/n Σ p(y | u))
            return {
              labelled: tf.mean(crossEntropy(known, labelled.classes)),
              entropy: tf.mul(tf.mean(entropy(open)), values.weight * part), // λ(t) · 1/n Σ H(p(y | u))
              unevenness: tf.mul(unevenness, values.even * part),
            };
          },
          measure: ({ batch }) => judged(model.classify(seen), batch),
        };
      },
    };
  },
});
