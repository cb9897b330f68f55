/** Encoders in two halves: what makes examples numbers, which may be mixed and disturbed, and what reads them. */
import type { Tensor, Tensor2D } from "@tensorflow/tfjs-core";
import type { Encoder } from "../../shape/toolbox";

export const inTwo = (parts: Omit<Encoder, "features">): Encoder => ({
  ...parts,
  features: (inputs) => parts.featuresOf(parts.embed(inputs)),
});

/** Of examples that are numbers already. */
export const asTheyAre = ({
  read,
  ...parts
}: Pick<Encoder, "weights" | "width" | "tokens"> & { read(inputs: Tensor): Tensor2D }): Encoder =>
  inTwo({ ...parts, embed: (values) => ({ values }), unembed: ({ values }) => values, featuresOf: ({ values }) => read(values) });
