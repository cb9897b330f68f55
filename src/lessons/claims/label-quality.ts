import { on, type Reading, type TestedClaim } from "./reading";

/** With a share of the labels wrong, beside the same with right ones. */
function spoilt(technique: string, share: number, labels = 4): Required<Reading> {
  const train = on("digits");
  const but = { link: `wrongLabels=${share}`, words: `with ${100 * share} % of the labels wrong` };
  return { of: train(technique, labels, but), over: train(technique, labels) };
}

export const labelQuality: TestedClaim = {
  id: "label-quality",
  title: "It depends on the labels",
  says: "How many labels there are, and how good they are, decides how far the few carry.",
  look: "A fifth of the 40 labels names another digit: what is spread, or taught again, is spread and taught wrong as well.",
  link: "data=digits&labels=4&wrongLabels=0.2&a=label-spreading&b=fixmatch",
  readings: [
    { of: on("digits")("fixmatch", 1), over: on("digits")("fixmatch", 16) },
    spoilt("label-spreading", 0.2),
    spoilt("fixmatch", 0.2),
    spoilt("labels-only", 0.2),
  ],
  isBehind: true,
  came: ["behind", "behind", "behind", "behind"],
  verdict:
    "True, and not of them alone: a fifth of the labels wrong costs labels only about as much as label spreading and FixMatch. None of them mends a wrong label.",
};
