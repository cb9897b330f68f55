/**
 * Who may come first in a bridge, and where not. Made as the catalogue is: the page and those who only offer them need none of their files.
 */
import { kindNames } from "../kinds/catalogue";
import { refusedBy } from "../kinds/refused";
import type { Kind } from "../shape/kind";
import { selfSupervised } from "./pieces/self-supervised";

export type Pretrainer = keyof typeof selfSupervised;

/** By their ids. */
export const pretrainers = Object.keys(selfSupervised) as Pretrainer[];

/** What each is called, by its id. */
export const pretrainerNames = Object.fromEntries(Object.entries(selfSupervised).map(([id, { name }]) => [id, name])) as Record<
  Pretrainer,
  string
>;

/** Who does not learn from a kind of data, and why not, as each says of itself. */
export const refusedPretrainers = Object.fromEntries(
  kindNames.map((kind) => {
    const refused = Object.entries(selfSupervised).flatMap(([id, technique]) => {
      const why = refusedBy(technique)[kind];
      return why === undefined ? [] : [[id, why]];
    });
    return [kind, Object.fromEntries(refused)];
  }),
) as Record<Kind, Partial<Record<Pretrainer, string>>>;
