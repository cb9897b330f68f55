/** What the claims on the page need beside the label curves, and where it is recorded. */
import type { TestedClaim, Trained } from "../../lessons/claims/reading";
import { isRecorded, leastRecorded } from "./label-curves";

/** Each that a claim compares and no label curve has, with the seeds that are missing. */
export const claimed = (claims: readonly TestedClaim[]): { trained: Trained; seeds: readonly number[] }[] =>
  claims
    .flatMap(({ readings, seedsAtOne }) => readings.flatMap(({ of, over }) => [of, over].map((trained) => ({ trained, seedsAtOne }))))
    .map(({ trained, seedsAtOne }) => ({ trained, seeds: seedsOf(trained, seedsAtOne).filter((seed) => !isOnCurve(trained, seed)) }))
    .filter(({ seeds }) => seeds.length);

function seedsOf({ labels }: Trained, seedsAtOne = leastRecorded): number[] {
  return Array.from({ length: labels === 1 ? seedsAtOne : leastRecorded }, (_, i) => i + 1);
}

const isOnCurve = ({ technique, data, labels, but }: Trained, seed: number): boolean =>
  but === undefined && isRecorded(technique, data, labels, seed);
