/**
 * The two paradigms side by side, aspect by aspect: what an overview of them says, in a sentence, and the experiment in which it can be seen.
 * What was measured is read from the recorded runs where it is shown; here it only says which of them it is about.
 */
import { declared } from "../../shape/language";
import { compared, on, type Claim, type Reading } from "./reading";

/** In the order of the columns. */
export const sides = ["self-supervised", "semi-supervised"] as const;
export type Side = (typeof sides)[number];

export interface Aspect {
  name: string;
  of: Readonly<Record<Side, Claim>>;
}

const digits = (technique: string, over: string, labels = 4): Reading => compared("digits", technique, over, labels);

export const aspects: readonly Aspect[] = declared([
  {
    name: "Definition",
    of: {
      "self-supervised": {
        says: "Learns from unlabelled examples: the task is made from the examples themselves.",
        look: "Rotation turns each picture by quarters and asks by how many: nobody has to answer it.",
        link: "data=digits&labels=4&a=rotation&b=simclr",
      },
      "semi-supervised": {
        says: "Learns from a few labelled and many unlabelled examples at once.",
        look: "FixMatch takes 40 digits with a label and 7,960 without, some of both in every step.",
        link: "data=digits&labels=4&a=fixmatch&b=mean-teacher",
      },
    },
  },
  {
    name: "Data it needs",
    of: {
      "self-supervised": {
        says: "Unlabelled examples. Labels are asked for only when what was learned is read out.",
        look: "Move the labels: the map of SimCLR stays where it is, and only its reading is made anew.",
        link: "data=digits&labels=4&a=simclr&b=fixmatch",
      },
      "semi-supervised": {
        says: "A small labelled set beside a large unlabelled one.",
        look: "With one label for each moon, the 498 points without one show where each moon runs.",
        link: "data=two-moons&labels=1&a=label-spreading&b=nearest-neighbours",
        readings: [compared("two-moons", "label-spreading", "labels-only", 1)],
      },
    },
  },
  {
    name: "Goal",
    of: {
      "self-supervised": {
        says: "Features that are of use for whatever is asked later.",
        look: "The same readout, once on what SimCLR has learned and once on a network that has learned nothing.",
        link: "data=digits&labels=4&a=simclr&b=random-encoder",
        readings: [digits("simclr", "random-encoder")],
      },
      "semi-supervised": {
        says: "A better model than the few labels alone would give.",
        look: "FixMatch beside labels only, the dashed line: both are given the same 40 labels.",
        link: "data=digits&labels=4&a=fixmatch&b=simclr",
        readings: [digits("fixmatch", "labels-only")],
      },
    },
  },
  {
    name: "Approach",
    of: {
      "self-supervised": {
        says: "Foretell one part of an example from the rest of it.",
        look: "Masked modelling hides pieces of each digit and fills them in; under Evidence stands what it made of them.",
        link: "data=digits&labels=4&a=masked&b=random-encoder",
        readings: [digits("masked", "random-encoder")],
      },
      "semi-supervised": {
        says: "Learn from the labels, and carry them over to what has none.",
        look: "Label spreading at its slowest: labels run from point to point along each moon.",
        link: "data=two-moons&labels=1&a=label-spreading&b=self-training",
        readings: [compared("two-moons", "label-spreading", "labels-only")],
      },
    },
  },
  {
    name: "Common techniques",
    of: {
      "self-supervised": {
        says: "Contrastive learning, masked modelling, autoencoding.",
        look: "SimCLR compares views, masked modelling fills in what is hidden, the autoencoder squeezes and draws again.",
        link: "data=digits&labels=4&a=simclr&b=autoencoder",
        readings: ["simclr", "masked", "autoencoder"].map((id) => ({ of: on("digits")(id) })),
      },
      "semi-supervised": {
        says: "Label propagation, self-training, co-training.",
        look: "Propagation runs along a graph, self-training teaches itself its surest guesses, co-training has two halves teach each other.",
        link: "data=digits&labels=4&a=label-propagation&b=co-training",
        readings: ["label-propagation", "self-training", "co-training"].map((id) => ({ of: on("digits")(id) })),
      },
    },
  },
  {
    name: "Applications",
    of: {
      "self-supervised": {
        says: "Language, vision and speech: wherever examples are plenty and labels are dear.",
        look: "Masked words of definitions, views of clothes, views of spoken digits, each read out with 4 labels a class.",
        link: "data=definitions&labels=4&a=masked&b=labels-only",
        readings: [
          compared("definitions-4", "masked", "labels-only"),
          compared("fashion", "simclr", "labels-only"),
          compared("spoken-digits", "simclr", "labels-only"),
        ],
      },
      "semi-supervised": {
        says: "Sorting texts, recognising images, medical diagnostics.",
        look: "The language of a fragment, clothes, and tumours by their measurements, each with 4 labels a class.",
        link: "data=breast-cancer&labels=4&a=label-spreading&b=self-training",
        readings: [
          compared("languages", "self-training", "labels-only"),
          compared("fashion", "mean-teacher", "labels-only"),
          compared("breast-cancer", "label-spreading", "labels-only"),
        ],
      },
    },
  },
  {
    name: "Strengths",
    of: {
      "self-supervised": {
        says: "Depends less on labels, so it grows with what has none.",
        look: "Go down to one label a class, where labels are fewest: does what was learned without them make up for it?",
        link: "data=digits&labels=1&a=simclr&b=fixmatch",
        readings: [digits("simclr", "labels-only", 1), digits("simclr", "labels-only", 16)],
      },
      "semi-supervised": {
        says: "More accuracy for little labelling.",
        look: "Follow the lead over labels only from few labels to many: it is largest where labels are few.",
        link: "data=digits&labels=4&a=mean-teacher&b=fixmatch",
        readings: [digits("mean-teacher", "labels-only", 4), digits("mean-teacher", "labels-only", 16)],
      },
    },
  },
  {
    name: "Limits",
    of: {
      "self-supervised": {
        says: "A good task is hard to find, and may miss what is asked later.",
        look: "The autoencoder draws each digit again very well, and yet its features say less of the class than 40 labels do.",
        link: "data=digits&labels=4&a=autoencoder&b=simclr",
        readings: [digits("autoencoder", "labels-only")],
        isBehind: true,
      },
      "semi-supervised": {
        says: "Depends on how many labels there are, how good they are, and whether the data are as it takes them to be.",
        look: "A trap: the gap between the clouds is not where the classes part, and spreading goes by the gap.",
        link: "data=trap&labels=1&a=label-spreading&b=self-training",
        readings: [compared("trap", "label-spreading", "labels-only", 1)],
        isBehind: true,
      },
    },
  },
]);
