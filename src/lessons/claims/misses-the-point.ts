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
  came: ["behind", "not told apart", "behind"],
  verdict:
    "True, and it hangs on the data: rotation, far behind on digits, is not told apart from SimCLR on clothes, which have an upright. A task well solved says nothing of what it is good for.",
};
