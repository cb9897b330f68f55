import { compared, type TestedClaim } from "./reading";

export const missesThePoint: TestedClaim = {
  id: "misses-the-point",
  title: "A task may miss the point",
  says: "A good task is hard to find: what it teaches need not be what is asked later.",
  look: "Rotation learns to say how a digit was turned, which a network that has learned nothing cannot; and then reads digits worse than that network.",
  link: "data=digits&labels=4&a=rotation&b=random-encoder",
  readings: [
    compared("digits", "rotation", "random-encoder"),
    compared("fashion", "rotation", "random-encoder"),
    compared("digits", "autoencoder", "labels-only"),
  ],
  isBehind: true,
  came: ["behind"],
  verdict: "",
};
