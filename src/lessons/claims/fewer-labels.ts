import { compared, on, type TestedClaim } from "./reading";

const digits = on("digits");
const plain = { link: "labels-only.augmentation=weak", words: "with weak views" };

export const fewerLabels: TestedClaim = {
  id: "fewer-labels",
  title: "Fewer labels are needed",
  says: "What was learned without labels makes up for labels that are missing.",
  look: "SimCLR never sees a label; its readout is given 40. Labels only, the dashed line, learns from the same 40 and from views of them.",
  link: "data=digits&labels=4&a=simclr&b=labels-only",
  readings: [
    { of: digits("simclr"), over: digits("labels-only", 4, plain) },
    compared("digits", "simclr", "labels-only", 1),
    compared("digits", "simclr", "labels-only"),
    compared("fashion", "simclr", "labels-only"),
    compared("breast-cancer", "simclr", "labels-only"),
  ],
  came: ["ahead", "ahead", "not told apart", "not told apart", "not told apart"],
  verdict:
    "True beside an opponent that only sees weak views, and with one label a class. Given the same strong views, labels only is not told apart from it with four labels a class, and on clothes and on the table no lead is seen.",
};
