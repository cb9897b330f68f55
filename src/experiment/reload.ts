/** Whether this page was here a moment ago. */
export function isReload(): boolean {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return entry?.type === "reload" || entry?.type === "back_forward" || (document as { wasDiscarded?: boolean }).wasDiscarded === true;
}
