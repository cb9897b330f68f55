/** Parts of the page that its first paint does not need: asked for right after it, and there for good once they have come. */

export interface Later<Part> {
  /** Undefined until it has come. */
  readonly part: Part | undefined;
  /** It could not be loaded, and will not come any more. */
  readonly isLost: boolean;
}

const painted = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** @param load asks for the part: `() => import("./Part.svelte")` */
export function later<Part>(load: () => Promise<Part>): Later<Part> {
  let part = $state.raw<Part>();
  let isLost = $state(false);
  painted.then(load).then(
    (come) => (part = come),
    () => (isLost = true),
  );
  return {
    get part() {
      return part;
    },
    get isLost() {
      return isLost;
    },
  };
}
