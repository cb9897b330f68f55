/** A swipe that scrolls the page may begin on a slider. The browser then takes the pointer back, but leaves what it had moved. */

/**
 * An attachment for a range input: what a pointer has moved before it was cancelled goes back to where it was.
 * @param value what is set now @param restore sets what was set before
 */
export const restoredOnCancel =
  <T>(value: () => T, restore: (before: T) => void) =>
  (input: Pick<HTMLInputElement, "value" | "addEventListener" | "removeEventListener">): (() => void) => {
    let before: { at: string; value: T } | undefined;
    const listeners = {
      pointerdown: () => (before = { at: input.value, value: value() }),
      pointerup: () => (before = undefined),
      pointercancel: () => {
        if (!before) return;
        const { at, value: old } = before;
        before = undefined;
        input.value = at; // or the browser would tell of its own value once more
        if (value() !== old) restore(old);
      },
    };
    for (const [type, listener] of Object.entries(listeners)) input.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of Object.entries(listeners)) input.removeEventListener(type, listener);
    };
  };
