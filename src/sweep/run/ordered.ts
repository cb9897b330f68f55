/** A list that is kept in order while items come and go: of the others only those on the way to their places are looked at. */
import { bisector } from "d3";

/** Up to so many are put in their places one by one: for more, the whole list is copied once. */
const few = 8;

export class Ordered<Item> {
  readonly order: (a: Item, b: Item) => number;
  #items: Item[];
  /** Not in their places yet: nobody has asked. */
  #waiting: Item[] = [];
  #bisect;

  /** @param items in this order already */
  constructor(order: (a: Item, b: Item) => number, items: readonly Item[] = []) {
    this.order = order;
    this.#items = [...items];
    this.#bisect = bisector<Item, Item>(order);
  }
  get items(): readonly Item[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > few) this.#merge(waiting.sort(this.order));
    else for (const item of waiting) this.#items.splice(this.#bisect.right(this.#items, item), 0, item);
    return this.#items;
  }
  add(item: Item) {
    this.#waiting.push(item);
  }
  /** Passes over those that are not there. Of numbers that are equal, it takes one if it is given one. */
  remove(items: readonly Item[]) {
    const all = this.items;
    if (items.length > few) {
      const gone = new Set(items);
      this.#items = all.filter((item) => !gone.has(item));
    } else
      for (const item of items) {
        const place = this.#bisect.left(all, item);
        if (all[place] === item) this.#items.splice(place, 1);
      }
  }

  #merge(items: readonly Item[]) {
    const merged: Item[] = [];
    let from = 0;
    for (const item of items) {
      const place = this.#bisect.right(this.#items, item, from);
      for (; from < place; from++) merged.push(this.#items[from]!);
      merged.push(item);
    }
    for (; from < this.#items.length; from++) merged.push(this.#items[from]!);
    this.#items = merged;
  }
}
