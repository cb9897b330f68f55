/** Techniques on kinds of data with encoders. */
import { inject } from "vitest";
import { kindNamed, kindNames } from "../../src/kinds/catalogue";
import type { EncoderName } from "../../src/shape/encoder";
import type { Kind } from "../../src/shape/kind";
import type { AnyTechnique } from "../../src/shape/technique";
import { kindsOf, learnsFrom, techniques } from "./all";

declare module "vitest" {
  interface ProvidedContext {
    /** Before a release. */
    everyCombination?: true;
  }
}

/**
 * Those that a technique is tried with on a kind of data. At a commit it is one: they take turns from technique to technique and from kind to
 * kind, so that each encoder of a kind is met by many techniques, and each technique meets most encoders. Before a release it is all of them. Of a kind that it does not learn from there are none.
 */
export function encodersFor(technique: AnyTechnique, kind: Kind): readonly EncoderName[] {
  if (!learnsFrom(technique, kind)) return [];
  const { encoders } = kindNamed(kind);
  if (inject("everyCombination")) return encoders;
  return [encoders[turnOf(technique, kind) % encoders.length]!];
}

/** What costs much is tried, at a commit, on every fourth of the kinds that a technique learns from: they take turns from technique to technique. */
export const isItsTurn = (technique: AnyTechnique, kind: Kind): boolean => comesUp(technique, kind, 4);

/** On others, and where it learns from one kind alone on that. */
export const isTheOthersTurn = (technique: AnyTechnique, kind: Kind): boolean => comesUp(technique, kind, 4, 1);

/** Of the kinds that it learns from, one at a commit. */
export const isItsOneTurn = (technique: AnyTechnique, kind: Kind): boolean => comesUp(technique, kind, kindNames.length);

/** At least one kind comes up of every technique; before a release all do. */
function comesUp(technique: AnyTechnique, kind: Kind, every: number, ahead = 0): boolean {
  const own = kindsOf(technique);
  if (!own.includes(kind)) return false;
  return inject("everyCombination") === true || (numberOf(technique) + own.indexOf(kind) + ahead) % Math.min(every, own.length) === 0;
}

const numberOf = (technique: AnyTechnique) => Math.max(0, techniques.indexOf(technique));
const turnOf = (technique: AnyTechnique, kind: Kind) => numberOf(technique) + kindNames.indexOf(kind);
