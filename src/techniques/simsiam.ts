/** SimSiam: foretell from one view what the same network makes of another, which is taken as it is. Chen & He 2021. */
import { toggle } from "../shape/params";
import { rate } from "../shape/rate";
import { technique } from "../shape/technique";
import { foretelling, predictor } from "./pieces/foretelling";
import { alignmentCurve, projecting } from "./pieces/two-views";

export const simsiam = technique({
  id: "simsiam",
  name: "SimSiam",
  year: 2021,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "self-distillation",

  lesson: {
    idea: "From one view of an example, foretell what the same network makes of another view. The other side stands still: it is not moved towards what was foretold. Nothing is pushed away, nothing is averaged, and no label is seen.",
    assumption: "What two views of an example share is what its class depends on.",
    watch: "Spread stays well above 0 while views come to agree, although one point for all would agree at once.",
    trap: "Let both sides move towards each other: they meet in one point. Spread falls to 0 and the features say nothing, though the loss looks no worse: batch norm makes the little that is left large again.",
    goodShown: "data=definitions&labels=4&a=simsiam&b=labels-only",
    trapShown: "data=digits&labels=4&steps=400&a=simsiam&b=simsiam&a.stopGradient=0",
    pseudocode: [
      "a, b ← two contrastive views of a batch of the pool",
      "z = g(f(·)), each number standardised over the batch if {norm},",
      "  which also puts batch norm inside g and q",
      "t = sg(z) if {stopGradient}, else z",
      "q: a network of its own if {predictor}, else q(z) = z",
      "L = mean 1 − ½·(cos(q(z_a), t_b) + cos(q(z_b), t_a))",
      "θ ← Adam(∇L), rate {rate} × usual, of f, g and q",
      "features of x: f(x), before g",
    ],
    references: [
      { title: "Chen & He 2021, Exploring simple Siamese representation learning", url: "https://arxiv.org/abs/2011.10566" },
      {
        title: "Tian, Chen & Ganguli 2021, Understanding self-supervised learning dynamics without contrastive pairs",
        url: "https://arxiv.org/abs/2102.06810",
      },
    ],
  },

  params: {
    stopGradient: toggle({
      label: "Stop-gradient",
      help: "What is to be foretold is taken as it is. Without it, it moves towards what was foretold as well.",
      start: true,
    }),
    predictor,
    norm: toggle({
      label: "Batch norm",
      help: "Projector and predictor bring each of their numbers to mean 0 and variance 1 over the batch, which keeps examples apart.",
      start: true,
      startOn: { table: false, points: false },
      rebuilds: true,
    }),
    rate: rate(2, { table: 0.5 }),
  },

  diagnostics: { alignment: alignmentCurve },
  views: { contrastive: 2 },

  create(lab) {
    const { tf, values, standardise, alignment } = lab;
    const between = values.norm ? ({ norm: "batch" } as const) : {};
    const { weights, features, projectBoth } = projecting(lab, between);
    const predicting = foretelling(lab, values.predictor, between);
    return {
      weights: [...weights, ...predicting.weights],
      features,

      step({ contrastive: views }) {
        const projections = () => {
          const [a, b] = projectBoth(views);
          return values.norm ? ([standardise(a), standardise(b)] as const) : ([a, b] as const);
        };
        const still = values.stopGradient ? projections() : undefined; // Out here is constant for the gradient.
        return {
          loss() {
            const moving = projections();
            // 1 − ½(cos(q(z), z′) + cos(q(z′), z)): the paper's loss, but that 0 is its least.
            return { foretold: tf.div(predicting.miss(moving, still ?? moving), 4) };
          },
          measure: () => ({ alignment: alignment(...projections()) }),
        };
      },
    };
  },
});
