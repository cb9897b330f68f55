/** Whether this page was here a moment ago. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "reload" || entry?.type === "back_forward" || (document as { wasDiscarded?: boolean }).wasDiscarded === true;
}

const lockOf = (tab: string): string => `labelscape tab ${tab}`;

let name: string | undefined;

/** The name of this tab: the same after a reload, another at each visit. Names of later tabs come later in the alphabet. */
export const tabName = (): string => (name ??= findName());

function findName(): string {
  const fresh = `${Date.now().toString(36)} ${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`;
  try {
    const own = (isReload() && sessionStorage.getItem("tab")) || fresh;
    sessionStorage.setItem("tab", own);
    hold(own);
    return own;
  } catch {
    return fresh; // Storage is refused: nothing will be found after a reload anyway.
  }
}

/** As long as the page is open, so that others see that it is. Nothing waits for it: the page that was here a moment ago may be slow to let go. */
function hold(tab: string): void {
  const forLife = () => new Promise(() => undefined);
  (globalThis.navigator as Navigator | undefined)?.locks?.request(lockOf(tab), forLife).catch(() => undefined);
}

/** Names of the tabs that are open now, as far as anybody can tell. */
export async function openTabs(): Promise<Set<string>> {
  const state = await (globalThis.navigator as Navigator | undefined)?.locks?.query().catch(() => undefined);
  return new Set(state?.held?.flatMap(({ name: held }) => (held?.startsWith(lockOf("")) ? held.slice(lockOf("").length) : [])));
}
