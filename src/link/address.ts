/** The link in the address bar: written a moment after a change, read when the reader goes back, forward or edits it. Nothing but it is passed on. */

/** As much of a window as is used here. */
export type WindowLike = Pick<Window, "location" | "history" | "addEventListener" | "setTimeout" | "clearTimeout">;

const delayMilliseconds = 250;

/** What stands behind # and, as others put it there, behind a question mark before it. */
export const linkIn = ({ search, hash }: Pick<Location, "search" | "hash">): string =>
  [search, hash].flatMap((part) => part.slice(1) || []).join("&");

export class Address {
  #timer: number | undefined;
  #link: string | undefined;
  #push = false;

  constructor(
    readonly onlink: (link: string) => void,
    readonly on: WindowLike = window,
  ) {
    const read = () => {
      this.#forget();
      this.onlink(this.read());
    };
    on.addEventListener("popstate", read);
    on.addEventListener("hashchange", read);
    on.addEventListener("pagehide", () => this.flush());
  }

  read(): string {
    return linkIn(this.on.location);
  }

  /** @param push makes a step to which Back returns. */
  write(link: string, push: boolean) {
    this.#link = link;
    this.#push ||= push;
    this.on.clearTimeout(this.#timer);
    this.#timer = this.on.setTimeout(() => this.flush(), delayMilliseconds);
  }

  flush() {
    const [link, push] = [this.#link, this.#push];
    this.#forget();
    const { search, hash } = this.on.location;
    if (link === undefined || (!search && link === hash.slice(1))) return;
    const url = this.full(link);
    try {
      if (push) this.on.history.pushState(null, "", url);
      else this.on.history.replaceState(null, "", url);
    } catch {
      // Some browsers refuse when asked too often: the next change writes it.
    }
  }

  /** The whole address of an experiment, to be shared. */
  full(link: string): string {
    const { origin, pathname } = this.on.location;
    return `${origin === "null" ? "" : origin}${pathname}${link ? `#${link}` : ""}`;
  }

  #forget() {
    this.on.clearTimeout(this.#timer);
    this.#link = undefined;
    this.#push = false;
  }
}
