/** Masked features: exchange columns of a row and find out what was there. Yoon et al. 2020 (VIME); Bahri et al. 2022 (SCARF). */
import type { Tensor, Tensor1D, Tensor2D } from "@tensorflow/tfjs-core";
import { choice, slider, type Values } from "../shape/params";
import { rate } from "../shape/rate";
import { technique, type MaskedView } from "../shape/technique";
import type { Encoder, Toolbox } from "../shape/toolbox";

/** Width of what rows are compared by. */
const projection = 64;

const params = {
  task: choice({
    label: "Task",
    help: "Say the values and which columns were hidden, as VIME does; or find a row again among those of the batch, as SCARF does.",
    start: "contrast",
    options: { reconstruct: "values (VIME)", contrast: "rows (SCARF)" },
    rebuilds: true,
  }),
  filled: choice({
    label: "Hidden columns show",
    help: "What other rows have there, for each column another row; or the average of the column.",
    start: "others",
    options: { others: "other rows", average: "the average" },
  }),
  share: slider({
    label: "Hidden share",
    help: "Share of the columns of each row that are hidden, at least one.",
    start: 0.15,
    min: 0.05,
    max: 0.9,
    step: 0.05,
  }),
  weight: slider({
    label: "Weight of the values",
    help: "With “reconstruct”: how much the values count beside which columns were hidden.",
    start: 2,
    min: 0,
    max: 10,
    step: 0.1,
  }),
  temperature: slider({
    label: "Temperature",
    help: "With “contrast”. Low: only the most similar rows are pushed away. High: all of them alike.",
    start: 1,
    min: 0.05,
    max: 1,
    step: 0.05,
  }),
  rate: rate(),
};

export const maskedFeatures = technique({
  id: "masked-features",
  name: "Masked features",
  year: 2020,
  paradigm: "self-supervised",
  labels: "unseen",
  family: "reconstruction",
  refused: {
    image: "a pixel is no column with a meaning of its own",
    sound: "a moment of a sound is no column with a meaning of its own",
    text: "any word may stand at any place of a text, so places are no columns",
    points: "of two coordinates the one that is left says too little about the other",
  },

  lesson: {
    idea: "Give some columns of a row the values of other rows, then find the row again among others, or say what stood there. To do so one has to know how columns go together; no label is seen.",
    assumption: "Columns say something about each other, and what they say together depends on the class.",
    watch:
      "The error at hidden columns should fall below that of somebody who only knows the averages. A linear readout of the columns as they are is hard to beat all the same.",
    trap: "Where too much is hidden, nothing is left to guess from: the averages are said, whatever was given, and features lie closer together. The accuracy hardly tells, as the columns of a table often say the class as they are.",
    goodShown: "data=breast-cancer&labels=4&a=masked-features&b=labels-only",
    trapShown:
      "data=breast-cancer&labels=4&steps=400&a=masked-features&b=masked-features&a.task=reconstruct&b.task=reconstruct&a.share=0.9&b.share=0.3",
    pseudocode: [
      "u ← a batch of rows;  m = 1 in {share} of the columns of each, else 0",
      "ū ← by {filled}. others: each column of u in an order of its own",
      "  average: the average of each column",
      "ũ = m·ū + (1 − m)·u",
      "{task} = reconstruct:",
      "  R = mean (d(f(ũ)) − u)², over all columns",
      "  M = mean −ln p(m | f(ũ)), of each column whether it was hidden",
      "  L = {weight}·R + M",
      "{task} = contrast:  z = g(f(·)), at length one",
      "  s_ij = z(u_i)·z(ũ_j) / {temperature}",
      "  L = mean −ln exp(s_ii) / Σ_j exp(s_ij)",
      "θ ← Adam(∇L), rate {rate} × usual",
    ],
    references: [
      {
        title: "Yoon et al. 2020, VIME: extending the success of self- and semi-supervised learning to tabular domain",
        url: "https://proceedings.neurips.cc/paper/2020/hash/7d97667a3e056acab9aaf653807b4a03-Abstract.html",
      },
      {
        title: "Bahri et al. 2022, SCARF: self-supervised contrastive learning using random feature corruption",
        url: "https://arxiv.org/abs/2106.15147",
      },
    ],
  },

  params,
  diagnostics: {
    guessed: {
      kind: "curve",
      label: "Error at hidden columns",
      help: "Squared error of what is said there, in variances of the column. Only with “reconstruct”.",
      group: "Hidden columns",
      gaps: true,
    },
    naive: {
      kind: "curve",
      label: "Knowing only averages",
      help: "The same error of somebody who always says the average of the column.",
      group: "Hidden columns",
      gaps: true,
    },
    noticed: {
      kind: "curve",
      label: "Told apart",
      help: "Share of all columns of which it is rightly said whether they were hidden; whoever always says no is right of all others. Only with “reconstruct”.",
      group: "Right answers",
      share: true,
      gaps: true,
    },
    found: {
      kind: "curve",
      label: "Found again",
      help: "Share of the rows that are most similar to their own disturbed copy. Only with “contrast”.",
      group: "Right answers",
      share: true,
      gaps: true,
    },
  },
  views: { masked: true, own: true },

  create(lab) {
    const { tf, values, encoder, shareOf } = lab;
    const body = encoder();
    const task = (values.task === "contrast" ? contrast : reconstruction)(lab, body);
    const nothing = () => shareOf(tf.scalar(0), tf.scalar(0));
    return {
      weights: [...body.weights, ...task.weights],
      features: body.features,

      step({ plain, masked, random }) {
        const { inputs, hidden, cover } = masked(values.share);
        /** Each column in an order of its own: any value of it is as likely as it is in the batch. */
        const others = () => {
          const columns = tf.transpose(plain); // [columns, n]
          const orders = tf.topk(random.uniform("others", columns.shape), columns.shape[1]!).indices;
          return tf.transpose(tf.gather(columns, orders as Tensor1D, 1, 1));
        };
        // x̃ = m ⊙ x̄ + (1 − m) ⊙ x
        const given = values.filled === "average" ? inputs : tf.add(tf.mul(cover, others()), tf.mul(tf.sub(1, cover), plain));
        const asked = { plain, inputs: given, hidden, cover };
        return {
          loss: () => task.loss(asked),
          views: () => ({ masked: given }),
          measure: () => ({ guessed: nothing(), naive: nothing(), noticed: nothing(), found: nothing(), ...task.measure(asked) }),
        };
      },
    };
  },
});

type Tools = Toolbox & { values: Readonly<Values<typeof params>>; pool: { inputs: Tensor } };
/** Rows, and what is shown of them. */
type Asked = MaskedView & { plain: Tensor };

/** VIME: α·‖x − x̂‖² over all columns, and the cross-entropy of the mask (equations 4 and 5). */
function reconstruction({ tf, values, decoder, dense, everyPlace, pool }: Tools, body: Encoder) {
  const mouth = decoder(body, { tokens: false });
  const finder = dense("mask", [body.width, pool.inputs.shape[1]!]);
  return {
    weights: [...mouth.weights, ...finder.weights],
    loss({ plain, inputs, cover }: Asked) {
      const features = body.features(inputs);
      const logits = finder.apply(features);
      return {
        values: tf.mul(mouth.loss({ features }, plain, everyPlace(plain)), values.weight),
        mask: tf.mean(tf.sub(tf.softplus(logits), tf.mul(logits, cover))),
      };
    },
    measure({ plain, inputs, cover, hidden }: Asked) {
      const features = body.features(inputs);
      const right = tf.equal(tf.cast(tf.greater(finder.apply(features), 0), "float32"), cover);
      return {
        guessed: mouth.loss({ features }, plain, hidden),
        naive: mouth.naiveLoss(plain, hidden),
        noticed: tf.mean(tf.cast(right, "float32")),
      };
    },
  };
}

/** SCARF: each row is to find its own disturbed copy among those of all (algorithm 1). */
function contrast({ tf, values, dense, crossEntropy, unit, shareRight }: Tools, body: Encoder) {
  const projector = dense("projector", [body.width, projection, projection]);
  const project = (inputs: Tensor) => unit(projector.apply(body.features(inputs)));
  /** Cosines of rows with copies. [n, n] */
  const similar = ({ plain, inputs }: Asked): Tensor2D => tf.matMul(project(plain), project(inputs), false, true);
  const own = ({ plain }: Asked) => tf.range(0, plain.shape[0]!, 1, "int32");
  return {
    weights: projector.weights,
    loss: (asked: Asked) => ({
      contrast: tf.mean(crossEntropy(tf.div(similar(asked), values.temperature), own(asked))),
    }),
    measure: (asked: Asked) => ({
      found: shareRight(similar(asked), own(asked)),
    }),
  };
}
