/** Makes the recorded runs that the claims on the page are put to the test with: those that no label curve has. */
import path from "node:path";
import type { TestedClaim, Trained } from "../lessons/claims/reading";
import { openLink } from "../shape/open-link";
import { testedClaims } from "../lessons/claims/catalogue";
import type { Budget } from "../shape/plan";
import { group } from "d3";
import { claimed } from "../sweep/records/claimed";
import { leastRecorded } from "../sweep/records/label-curves";
import { jobsOf, type Job } from "../sweep/run/plan";
import { keepCurves, keeping, keepOptions, type KeepPlace } from "./keep";
import { recordedFolder } from "./record";

const into = path.join("static-data", "claims");

const help = `Trains what the claims in src/lessons/claims are put to the test with, into ${into}/, but for what npm run record has recorded into
${recordedFolder}/: ${leastRecorded} seeds of each, and more where a claim asks for them at one label a class.

  npm run record-claims [-- --only simclr]

${keepOptions}`;

/** @returns the exit code */
export const recordClaims = (words: readonly string[], place: KeepPlace): Promise<number> =>
  keeping(words, place, help, (request) => keepCurves(claimJobs(), into, request, place));

/** One seed of everything that is compared after the other, each of it once. */
export function claimJobs(claims: readonly TestedClaim[] = testedClaims): Job[] {
  const wanted = claimed(claims);
  const seeds = Array.from({ length: Math.max(...wanted.flatMap((one) => one.seeds)) }, (_, i) => i + 1);
  return seeds.flatMap((seed) => {
    const now = wanted.filter((one) => one.seeds.includes(seed)).map(({ trained }) => trained);
    const together = group(now, ({ technique, data, but }) => `${technique} ${data} ${but?.link}`);
    return [...together.values()].flatMap((same) => jobsOfOne(same[0]!, new Set(same.map(({ labels }) => labels)), seed));
  });
}

const jobsOfOne = ({ technique, data, but }: Trained, labels: ReadonlySet<Budget>, seed: number): Job[] =>
  jobsOf({ link: openLink(but?.link ?? ""), data: [data], techniques: [technique], labels: [...labels], seeds: [seed] });
