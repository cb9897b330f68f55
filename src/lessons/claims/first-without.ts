import { compared, type TestedClaim } from "./reading";

export const firstWithout: TestedClaim = {
  id: "first-without",
  title: "First without labels, then with",
  says: "Features that were learned without labels make a better start where labels are few.",
  look: "Label spreading among the features of SimCLR, beside label spreading among plain pixels.",
  link: "data=digits&labels=4&a=pretrain-spread&b=label-spreading",
  readings: [
    compared("digits", "pretrain-spread", "label-spreading", 1),
    compared("digits", "pretrain-spread", "simclr", 1),
    compared("digits", "pretrain-fixmatch", "fixmatch", 1),
    compared("digits", "pretrain-fine-tune", "labels-only", 1),
    compared("digits", "pretrain-distil", "self-training", 1),
    compared("digits", "pretrain-spread", "label-spreading"),
    compared("digits", "pretrain-fixmatch", "fixmatch"),
    compared("fashion", "pretrain-spread", "label-spreading"),
  ],
  seedsAtOne: 20,
  came: ["ahead", "ahead", "not told apart", "ahead", "not told apart", "ahead", "not told apart", "behind"],
  verdict:
    "True of label spreading on digits, with one label a class as with four, and with one of fine-tuning beside labels only; distillation is not told apart from self-training. On clothes the features are worse for spreading than the plain pixels, and FixMatch, which takes half of its steps for them, is not told apart from FixMatch alone.",
};
