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
    compared("digits", "pretrain-spread", "label-spreading"),
    compared("digits", "pretrain-fixmatch", "fixmatch"),
    compared("fashion", "pretrain-spread", "label-spreading"),
  ],
  came: ["ahead"],
  verdict: "",
};
