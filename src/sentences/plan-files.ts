/** What is wrong with the plan of a sweep, for those who wrote it. */
import { said } from "../shape/language";
import { labelsAClass } from "./budgets";
import { count } from "./numbers";

export const planFileSentences = said("planFileSentences", {
  /** @param brought as a link says it; empty where it does not */
  notHere: (brought: string): string =>
    `data=own is about ${brought ? `“${brought}”, which is` : "your own data, which are"} not on this device`,

  /** What each part of a plan is. @param most labels a class */
  parts: (most: number) => ({
    link: 'text, such as "v=2&steps=800"',
    data: 'a list of data sets, such as ["digits"]',
    techniques: 'a list of techniques, such as ["labels-only", "fixmatch"]',
    labels: `a list of ${labelsAClass}, numbers from 1 to ${count(most)} or "all"`,
    seeds: "a list of whole numbers from 1 to 9,999",
  }),
  /** @param path of what is wrong, “seeds.2” @param part one of the parts @param wanted what that is */
  fault: ({ path, found, part, wanted }: { path: string; found: string; part: string; wanted: string }): string =>
    `“${path}” is ${found}: “${part}” must be ${wanted}. --help shows a plan.`,
  noPlan: ({ found, parts }: { found: string; parts: readonly string[] }): string =>
    `The plan is ${found}: it must be an object with ${parts.join(", ")}. --help shows a plan.`,
  /** @param nearest the part that it is most like */
  unknown: ({ key, nearest, parts }: { key: string; nearest: string | undefined; parts: readonly string[] }): string =>
    `${key} is not known in a plan: ${nearest === undefined ? `there are ${parts.join(", ")}` : `“${nearest}” is most like it`}.`,
  /** @param why a sentence */
  noJson: (why: string): string => `This is no JSON: ${why}`,
  unreadable: "it cannot be read.",

  /** @param fault without a full stop */
  faulty: (fault: string): string => `${fault}.`,
  refused: (fault: string): string => `The plan cannot be read: ${fault}.`,
  faults: (all: readonly string[]): string => all.join("; "),
  /** A setting of a technique that the plan says for all. @param part where it says so */
  misplaced: ({ key, technique, part }: { key: string; technique: string; part: string }): string =>
    `${key} in ${technique} is said by “${part}”, for all techniques`,
  notKnown: ({ technique, data }: { technique: string; data: string }): string => `${technique} on ${data} is not known here`,
} as const);
