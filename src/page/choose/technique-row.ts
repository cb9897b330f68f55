/** One technique as it is offered: what it is, whether it fits, and what is known of it on the present data. */
import { whyRefused } from "../../link/refused";
import type { Settings } from "../../link/settings";
import { isYardstick } from "../../shape/paradigms";
import type { TechniqueEntry } from "../../shape/entry";
import type { Paradigm } from "../../shape/technique";
import { ideas } from "../parts/ideas";
import { firstSentence } from "./first-sentence";
import type { Line, Measured } from "./measured";

export interface TechniqueRow {
  id: string;
  name: string;
  paradigm: Paradigm;
  family: string;
  /** In one sentence. */
  idea: string;
  /** It is what others are measured against, not one among them. */
  isYardstick: boolean;
  /** Why it does not learn from the present data: “a text has no tiles”. */
  refused: string | undefined;
  /** Where it is on the bench. */
  on: readonly ("a" | "b")[];
  /** Accuracy under each budget that was measured; undefined where none was. */
  line: Line | undefined;
  /** Under the budget in force. */
  accuracy: number | undefined;
  /** Certainly above labels only there. */
  isAhead: boolean;
  /** Nobody has chosen its usual settings by the rule of the others yet. */
  isUntuned: boolean;
  /** Of a run. */
  seconds: number | undefined;
}

export function rowOf(entry: TechniqueEntry, settings: Settings, measured: Measured | undefined): TechniqueRow {
  const { id, name, paradigm, family, untuned } = entry;
  return {
    id,
    name,
    paradigm,
    family,
    idea: firstSentence(ideas[id]!),
    isYardstick: isYardstick(entry),
    refused: whyRefused(id, settings.data),
    on: (["a", "b"] as const).filter((slot) => settings[slot].technique === id),
    line: measured?.line,
    accuracy: measured?.accuracy,
    isAhead: measured?.isAhead ?? false,
    isUntuned: untuned ?? false,
    seconds: measured?.seconds,
  };
}
