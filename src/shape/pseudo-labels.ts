/** What can be seen of labels that a learner gives itself, as every technique that does so declares it among its diagnostics. */
import type { Diagnostics } from "./technique";

const curve = { kind: "curve", group: "Adopted labels", share: true, gaps: true } as const;

export const pseudoLabelDiagnostics = {
  adopted: { ...curve, label: "Adopted", help: "Share of the unlabelled pool that has been given a label." },
  precision: {
    ...curve,
    label: "Precision",
    help: "Share of the adopted labels that are right; nothing where none was adopted. It looks at hidden labels, which learning never does.",
  },
  largest: { ...curve, label: "Largest class", help: "Share of the adopted labels that went to the most favoured class." },
} as const satisfies Diagnostics;
