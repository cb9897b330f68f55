import { on, type TestedClaim } from "./reading";

const digits = on("digits");
const marked = { link: "shortcut=8", words: "with a shortcut of 8 marks" };

export const shortcut: TestedClaim = {
  id: "shortcut",
  title: "A shortcut is taken",
  says: "Where something beside the point solves the task, that is what is learned.",
  look: "Eight marks are stamped on both views of a digit alike: SimCLR finds the pairs by them, its loss falls, and the digits go unread.",
  link: "data=digits&labels=4&shortcut=8&a=simclr&b=random-encoder",
  readings: [
    { of: digits("simclr", 4, marked), over: digits("simclr") },
    { of: digits("simclr", 4, marked), over: digits("random-encoder") },
  ],
  isBehind: true,
  came: ["behind", "behind"],
  verdict:
    "True: with marks to go by it falls behind even a network that has learned nothing. Its loss does not tell; only a look at what it is used for does.",
};
