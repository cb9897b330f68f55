import { compared, type TestedClaim } from "./reading";

export const missesThePoint: TestedClaim = {
  id: "misses-the-point",
  title: "A task may miss the point",
  says: "A good task is hard to find: what it teaches need not be what is asked later.",
  look: "Rotation comes to answer nearly all that it asks itself, as its diagnostic shows, and reads digits far worse than SimCLR does.",
  link: "data=digits&labels=4&a=rotation&b=simclr",
  readings: [
    compared("digits", "rotation", "simclr"),
    compared("fashion", "rotation", "simclr"),
    compared("digits", "autoencoder", "labels-only"),
  ],
  isBehind: true,
  came: ["behind"],
  verdict: "",
};
