/** Whether this page was here a moment ago. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "reload" || entry?.type === "back_forward" || (document as { wasDiscarded?: boolean }).wasDiscarded === true;
}

const lockOf = (tab: string): string => `labelscape tab ${tab}`;
/** So long the page that was here a moment ago may take to let go of the name. */
const patience = 2000;

let name: Promise<string> | undefined;

/** The name of this tab: the same after a reload, another at each visit, and in a duplicate. Names of later tabs come later in the alphabet. */
export const tabName = (): Promise<string> => (name ??= findName());

async function findName(): Promise<string> {
  const fresh = `${Date.now().toString(36)} ${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`;
  try {
    const former = isReload() ? sessionStorage.getItem("tab") : null;
    const own = former !== null && (await take(former)) ? former : fresh;
    if (own === fresh) void take(fresh);
    sessionStorage.setItem("tab", own);
    return own;
  } catch {
    return fresh; // Storage is refused: nothing will be found after a reload anyway.
  }
}

/** Holds the name as long as the page is open; false where another tab does, which this one is a duplicate of. */
function take(tab: string): Promise<boolean> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  if (!locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const hold = () => (resolve(true), new Promise(() => undefined));
    locks.request(lockOf(tab), { signal: AbortSignal.timeout(patience) }, hold).catch((error: unknown) => {
      resolve(!(error instanceof DOMException && error.name === "TimeoutError"));
    });
  });
}

/** Names of the tabs that are open now, as far as anybody can tell. */
export async function openTabs(): Promise<Set<string>> {
  const state = await (globalThis.navigator as Navigator | undefined)?.locks?.query().catch(() => undefined);
  return new Set(state?.held?.flatMap(({ name: held }) => (held?.startsWith(lockOf("")) ? held.slice(lockOf("").length) : [])));
}
