/** Which examples the accuracies of a link are measured on. */
import type { Judge } from "../shape/protocol";

export const judgedIn = (link: string): Judge => (new URLSearchParams(link).get("judged") === "validation" ? "validation" : "test");
