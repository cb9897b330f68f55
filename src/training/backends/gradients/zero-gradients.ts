// Comparisons and tests are flat, so their gradient is zero. TensorFlow.js knows that of a few only, and throws for
// `where(greater(x, 0), …)` as soon as x is differentiated.
import { fill } from "@tensorflow/tfjs-core";
import type { GradConfig, Tensor } from "@tensorflow/tfjs-core";

const zero = (input: Tensor) => () => fill(input.shape, 0);

const ofTwo = (kernelName: string): GradConfig => ({
  kernelName,
  inputsToSave: ["a", "b"],
  gradFunc: (_, saved) => ({ a: zero(saved[0]!), b: zero(saved[1]!) }),
});

const ofOne = (kernelName: string): GradConfig => ({
  kernelName,
  inputsToSave: ["x"],
  gradFunc: (_, saved) => ({ x: zero(saved[0]!) }),
});

export const zeroGradients: GradConfig[] = [
  ...["Equal", "NotEqual", "Greater", "Less", "LessEqual", "LogicalAnd", "LogicalOr"].map(ofTwo),
  ...["LogicalNot", "IsNan", "IsFinite", "All", "Any"].map(ofOne),
];
