/** Which examples accuracies are measured on, in words: whoever shows an accuracy says by these what it is a share of. */
import type { Judge } from "../shape/protocol";

export const judgedExamples: Readonly<Record<Judge, string>> = { test: "test examples", validation: "validation examples" };

/** An accuracy by itself is one on the test examples. */
export const accuracyName: Readonly<Record<Judge, string>> = { test: "accuracy", validation: "validation accuracy" };

/** To follow a name: nothing of the test examples, as that is what is expected. */
export const judgedMark: Readonly<Record<Judge, string>> = { test: "", validation: " (validation)" };

export const judgedIn = (link: string): Judge => (new URLSearchParams(link).get("judged") === "validation" ? "validation" : "test");
