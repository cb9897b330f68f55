/** Where a page has a place of its own for the numbers behind its charts and for saving them: its figures leave both to it, and have no buttons. */
import { getContext, setContext } from "svelte";
import type { Table } from "./table";

/** As the figure is now. */
export interface Footed {
  readonly title: string;
  readonly note: string | undefined;
  readonly table: Table | undefined;
  readonly element: Element;
}

export class Foot {
  /** Those on the page now, in the order in which they came. */
  figures: readonly Footed[] = $state.raw([]);

  /** @returns takes it away again */
  add(figure: Footed): () => void {
    this.figures = [...this.figures, figure];
    return () => (this.figures = this.figures.filter((one) => one !== figure));
  }
}

const key = Symbol("foot of the page");
export const setFoot = (foot: Foot): Foot => setContext(key, foot);
/** Figures from here down have their own buttons after all. */
export const leaveFoot = (): void => void setContext(key, undefined);
export const getFoot = (): Foot | undefined => getContext(key);
