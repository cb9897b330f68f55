/** Where each word of the glossary can be seen: an experiment, and what to look at in it. For those who read the whole glossary. */
import { declared } from "../shape/language";
import type { TermName } from "./glossary";

interface Seen {
  /** What to look at. */
  look: string;
  /** As those of lessons: without the version of the numbers. */
  link: string;
}

export const seen: Readonly<Record<TermName, Seen>> = declared({
  label: {
    look: "The large marks on the map are labelled; all others are not.",
    link: "data=two-moons&labels=1&a=label-spreading&b=nearest-neighbours",
  },
  pool: { look: "The numbers in the question: what there is to learn from.", link: "data=digits&labels=4&a=fixmatch&b=simclr" },
  selfSupervised: { look: "Move the labels: its map stays.", link: "data=digits&labels=4&a=simclr&b=fixmatch" },
  semiSupervised: { look: "Move the labels: it starts again.", link: "data=digits&labels=4&a=fixmatch&b=simclr" },
  supervised: { look: "All labels at once: nothing is left to guess.", link: "data=digits&labels=all&a=labels-only&b=logistic-regression" },
  pretextTask: { look: "Its task is to tell by how much a picture was turned.", link: "data=digits&labels=4&a=rotation&b=simclr" },
  vocabulary: {
    look: "The words of a definition under Examples; “…” is unknown.",
    link: "data=definitions&labels=4&a=masked&b=labels-only",
  },
  maskedModelling: { look: "What was hidden and what was put there, under Evidence.", link: "data=digits&labels=4&a=masked&b=autoencoder" },
  labelledFraction: { look: "The slider, with the label curve on it.", link: "data=digits&labels=4&a=simclr&b=fixmatch" },
  convnet: { look: "The encoder of pictures, under Settings.", link: "data=digits&labels=16&encoder=convnet&a=labels-only&b=simclr" },
  transformer: { look: "Another encoder, under Settings.", link: "data=digits&labels=16&encoder=transformer&a=labels-only&b=simclr" },
  encoder: {
    look: "One that has learned beside one that has not, read out alike.",
    link: "data=digits&labels=4&a=simclr&b=random-encoder",
  },
  features: { look: "Its map is drawn from them.", link: "data=digits&labels=4&a=simclr&b=autoencoder" },
  readout: { look: "Move the labels: only the readout is made anew.", link: "data=digits&labels=4&a=simclr&b=random-encoder" },
  neighbours: {
    look: "Each point takes the class of the labelled one nearest to it.",
    link: "data=two-moons&labels=4&a=nearest-neighbours&b=label-spreading",
  },
  randomEncoder: { look: "How far one comes that has learned nothing.", link: "data=digits&labels=4&a=random-encoder&b=simclr" },
  baseline: { look: "The dashed line.", link: "data=digits&labels=4&a=fixmatch&b=mean-teacher" },
  accuracy: { look: "The large number, and its way there in the chart.", link: "data=digits&labels=4&a=fixmatch&b=simclr" },
  poolAccuracy: { look: "It stands beside the accuracy under Evidence.", link: "data=digits&labels=4&a=label-spreading&b=fixmatch" },
  validation: { look: "The same, judged on a part of the pool.", link: "data=digits&labels=4&judged=validation&a=fixmatch&b=simclr" },
  confusion: { look: "Which digits are taken for which, under Confusions.", link: "data=digits&labels=4&a=simclr&b=fixmatch" },
  augmentation: { look: "Weak views beside strong ones.", link: "data=digits&labels=4&a=labels-only&b=labels-only&a.augmentation=weak" },
  view: { look: "The views of one example, below its map.", link: "data=digits&labels=4&a=simclr&b=fixmatch" },
  wrongLabels: { look: "A fifth of the labels is wrong.", link: "data=digits&labels=4&wrongLabels=0.2&a=label-spreading&b=fixmatch" },
  skew: { look: "Some classes have ten times as many.", link: "data=digits&labels=4&poolSkew=10&a=fixmatch&b=label-spreading" },
  strangers: { look: "Three classes that nobody asks for are in the pool.", link: "data=digits&labels=4&strangers=3&a=fixmatch&b=simclr" },
  shortcut: { look: "Its loss falls, and its digits go unread.", link: "data=digits&labels=4&shortcut=8&a=simclr&b=random-encoder" },
  pseudoLabel: { look: "How many are right, in the chart.", link: "data=two-moons&labels=4&a=self-training&b=pseudo-label" },
  coverage: { look: "How many guesses are sure enough.", link: "data=digits&labels=4&a=fixmatch&b=pseudo-label" },
  precision: { look: "How many of these are right.", link: "data=digits&labels=4&a=fixmatch&b=pseudo-label" },
  confidence: { look: "From which on a guess is taught.", link: "data=digits&labels=4&a=fixmatch&b=fixmatch&a.threshold=0.5" },
  consistency: {
    look: "The same answer whichever way an example is seen.",
    link: "data=digits&labels=4&a=mean-teacher&b=pi-model",
  },
  contrastive: { look: "Two views land together, all others apart.", link: "data=digits&labels=4&a=simclr&b=moco" },
  alignment: { look: "How near the two views of a pair are.", link: "data=digits&labels=4&a=simclr&b=vicreg" },
  uniformity: { look: "How evenly all are spread.", link: "data=digits&labels=4&a=simclr&b=vicreg" },
  rank: { look: "In how many directions features differ.", link: "data=digits&labels=4&a=vicreg&b=simsiam" },
  nearHere: { look: "Clusters condense while it trains.", link: "data=digits&labels=4&a=simclr&b=fixmatch" },
  temperature: { look: "A low one beside a high one.", link: "data=digits&labels=4&a=simclr&b=simclr&a.temperature=0.1&b.temperature=1" },
  homophily: {
    look: "Of its graph: it stands with what it shows of itself.",
    link: "data=two-moons&labels=1&a=label-spreading&b=label-propagation",
  },
  graph: { look: "The edges on the map, along which labels run.", link: "data=two-moons&labels=1&a=label-spreading&b=label-propagation" },
  reconstruction: { look: "Each digit and what was drawn of it, under Evidence.", link: "data=digits&labels=4&a=autoencoder&b=vae" },
  naturalUnit: { look: "What its code says of an example is told in them.", link: "data=digits&labels=4&a=vae&b=autoencoder" },
  loss: { look: "What falls in the chart of each, under Evidence.", link: "data=digits&labels=4&a=simclr&b=autoencoder" },
  step: { look: "Press Step: one at a time.", link: "data=two-moons&labels=4&a=label-spreading&b=self-training" },
  batch: { look: "Of 16 beside what is usual, under Settings.", link: "data=two-moons&labels=4&batch=16&a=fixmatch&b=labels-only" },
  seed: { look: "Another one: other labels, another outcome.", link: "data=two-moons&labels=1&seed=2&a=label-spreading&b=self-training" },
  interval: { look: "The bands around the label curves.", link: "data=digits&labels=1&a=fixmatch&b=label-spreading" },
  paired: { look: "How far one is ahead, over the recorded seeds.", link: "data=digits&labels=4&a=mean-teacher&b=labels-only" },
  corrected: { look: "Curve → Self against semi: all cells are judged together.", link: "data=digits&labels=4&a=simclr&b=fixmatch" },
  backend: { look: "Which one is in use stands in the last line.", link: "data=two-moons&labels=4&a=label-spreading&b=labels-only" },
});
