/** Whoever leaves a presentation is where they were before it; where that is gone, on its page. */
export function giveFocusBack(to: Element | null) {
  const isThere = to !== null && to !== document.body && to.checkVisibility();
  const target = isThere ? to : document.querySelector("main");
  (target as HTMLElement | null)?.focus({ preventScroll: !isThere });
}
