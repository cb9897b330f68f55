/** What makes the run of a link harder. */
import { easy, hardnessFrom, type Hardness } from "../shape/hardness";

export function hardnessIn(link: string): Hardness {
  const text = new URLSearchParams(link);
  return hardnessFrom((name) => Number(text.get(name) ?? easy[name]));
}
