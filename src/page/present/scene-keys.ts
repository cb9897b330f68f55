/** Keys that only mean something to a hall; the others of the page work there as everywhere. */

export interface Acts {
  leave: () => void;
  scene: (by: 1 | -1) => void;
  labels: (by: 1 | -1) => void;
  dark: () => void;
  qr: () => void;
}

/** These move by arrows themselves. */
const ownsArrows = (target: Partial<Element> | null): boolean =>
  Boolean(target?.closest?.("input, select, textarea, [role=application], [role=slider], [contenteditable], dialog"));

/** True when the key did something. */
export function sceneKeys(
  event: Pick<KeyboardEvent, "key" | "target" | "altKey" | "ctrlKey" | "metaKey" | "defaultPrevented">,
  acts: Acts,
  areSingleKeysOn: boolean,
): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return false;
  if (ownsArrows(event.target as Partial<Element> | null)) return event.key === "Escape" && (acts.leave(), true);
  const deeds: Record<string, () => void> = {
    Escape: acts.leave,
    ArrowRight: () => acts.scene(1),
    ArrowLeft: () => acts.scene(-1),
    PageDown: () => acts.scene(1),
    PageUp: () => acts.scene(-1),
    ArrowUp: () => acts.labels(1),
    ArrowDown: () => acts.labels(-1),
    ...(areSingleKeysOn && { d: acts.dark, q: acts.qr }),
  };
  const deed = deeds[event.key];
  deed?.();
  return deed !== undefined;
}
