/** Supervised learning on the few labels: what every other technique must beat. */
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { augmentation, augmented } from "./pieces/augmentation";

export const labelsOnly = technique({
  id: "labels-only",
  name: "Labels only",
  year: 1986,
  paradigm: "supervised",
  family: "baseline",

  lesson: {
    idea: "Learn from the labelled examples alone, each seen in many slightly changed forms.",
    assumption: "The few labelled examples, each in many slightly changed forms, already cover what the classes look like.",
    watch:
      "How far plain learning gets with the augmentation that suits it: on pictures and points the strong one, as the others have it. On pictures much of what others gain comes from that alone. Of the unlabelled ones nothing is used, but on texts how rare each word is in all of them, as by every technique.",
    trap: "A weak baseline makes every other technique look good. On pictures, make the augmentation weak: the same network knows its labelled examples by heart and loses many points.",
    goodShown: "data=definitions&labels=all&a=labels-only&b=simclr",
    trapShown: "data=digits&labels=4&steps=1000&a=labels-only&b=labels-only&a.augmentation=weak",
    pseudocode: [
      "x, y ← a labelled batch",
      "x̃ ← x as it is, weak(x) or strong(x), as {augmentation} says",
      "L = mean H(y, p(x̃))",
      "θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Rumelhart, Hinton & Williams 1986, Learning representations by back-propagating errors",
        url: "https://doi.org/10.1038/323533a0",
      },
      {
        title: "Oliver et al. 2018, Realistic evaluation of deep semi-supervised learning algorithms",
        url: "https://arxiv.org/abs/1804.09170",
      },
    ],
  },

  params: {
    augmentation,
    rate: rate(1, { text: 0.5, sound: 2 }),
  },
  diagnostics: {
    memorised: {
      kind: "curve",
      label: "Right on the labelled",
      help: "Share of the labelled batch that is classified right, as it was shown. Near 1 early means that it has learned them by heart.",
      share: true,
    },
  },
  views: {},

  create({ tf, values, classCount, encoder, classifier, crossEntropy, shareRight }) {
    const model = classifier(encoder(), classCount);
    return {
      ...model,

      step({ labelled }) {
        const shown = augmented(labelled, values.augmentation);
        return {
          // 1/n Σ H(y, p(y | view(x))), logits [n, classes].
          loss: () => ({ labelled: tf.mean(crossEntropy(model.logits(shown), labelled.classes)) }),
          measure: () => ({ memorised: shareRight(model.logits(shown), labelled.classes) }),
        };
      },
    };
  },
});
