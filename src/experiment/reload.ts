/** Whether this page was here a moment ago. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "reload" || entry?.type === "back_forward" || (document as { wasDiscarded?: boolean }).wasDiscarded === true;
}

let name: string | undefined;

/** The name of this tab: the same after a reload, another at each visit. Names of later tabs come later in the alphabet. */
export const tabName = (): string => (name ??= findName());

function findName(): string {
  const fresh = `${Date.now().toString(36)} ${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`;
  try {
    const name = (isReload() && sessionStorage.getItem("tab")) || fresh;
    sessionStorage.setItem("tab", name);
    return name;
  } catch {
    return fresh; // Storage is refused: nothing will be found after a reload anyway.
  }
}
