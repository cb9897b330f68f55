import { on, type Reading, type TestedClaim } from "./reading";

/** With all that there is to learn from, beside the same with a few of it. */
function beside(data: string, technique: string, labels: number, share: number): Required<Reading> {
  const train = on(data);
  const but = { link: `poolShare=${share}`, words: `with ${100 * share} % of the pool` };
  return { of: train(technique, labels), over: train(technique, labels, but) };
}

export const moreUnlabelled: TestedClaim = {
  id: "more-unlabelled",
  title: "More without labels is better",
  says: "It grows with the examples that nobody has labelled, and those are cheap.",
  look: "Label spreading with a tenth of the points: the moons are strewn too thinly for labels to run along them.",
  link: "data=two-moons&labels=1&poolShare=0.1&a=label-spreading&b=nearest-neighbours",
  readings: [
    beside("small-digits", "label-spreading", 1, 0.1),
    beside("digits", "label-spreading", 4, 0.02),
    beside("digits", "fixmatch", 4, 0.02),
    beside("digits", "simclr", 4, 0.02),
  ],
  came: ["ahead", "ahead", "not told apart", "not told apart"],
  verdict:
    "Clearly true of graphs, which need the others to run along. What FixMatch and SimCLR gain from 8,000 digits instead of 160 is too little for five seeds to tell: on data this easy their views make up for much.",
};
