// What every contestant trains in the first two tasks: the same network, weights and examples, from a rule that needs no random generator
// and is the same in every language (torch.py has it too).

/** Shapes of the weights, each followed by a bias: four sides are a 3×3 convolution of stride 2, two a dense layer. ReLU between them. */
export const layers = {
  mlp: [
    [784, 256],
    [256, 64],
    [64, 10],
  ],
  convnet: [
    [3, 3, 1, 16],
    [3, 3, 16, 32],
    [7 * 7 * 32, 64],
    [64, 10],
  ],
};
export const isClassifier = (task) => Object.hasOwn(layers, task);

export const batch = 64;
export const classCount = 10;
export const learningRate = 1e-3;
/** Adam's, said to all of them: the stock one differs from backend to backend. */
export const epsilon = 1e-8;

const sizeOf = (shape) => shape.reduce((a, b) => a * b, 1);

/** Scattered between −1 and 1. */
const scattered = (count, salt) => Float32Array.from({ length: count }, (_, i) => (2 * ((i * (31 * i + salt)) % 65537)) / 65537 - 1);

/** Weight and bias of each layer, as large as He et al. (2015) have them: `[{ values, shape }]`. */
export const initialWeights = (task) =>
  layers[task].flatMap((shape, i) => {
    const bound = Math.sqrt(6 / sizeOf(shape.slice(0, -1)));
    const outputs = shape.at(-1);
    return [
      { shape, values: scattered(sizeOf(shape), 17 + i).map((x) => bound * x) },
      { shape: [outputs], values: new Float32Array(outputs) },
    ];
  });

/** One batch of noise, to be learned by heart. */
export const examples = (task) => ({
  shape: task === "mlp" ? [batch, 784] : [batch, 28, 28, 1],
  inputs: scattered(batch * 784, 5).map(Math.abs),
  classes: Int32Array.from({ length: batch }, (_, i) => i % classCount),
});
