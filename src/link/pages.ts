/** The pages of this page, of which a link may open one, the bench unless it says another; and how the curve is looked at there. */
export const pages = ["bench", "curve", "learn"] as const;
export type PageName = (typeof pages)[number];

/** All budgets of labels on one data set, one budget, or self- against semi-supervised on all data sets. */
export const shows = ["all-budgets", "one-budget", "paradigms"] as const;
export type Show = (typeof shows)[number];

/** The link of an experiment that opens on a page. */
export function onPage(link: string, page: PageName, show: Show = "all-budgets"): string {
  if (page === "bench") return link;
  return `${link}&page=${page}${page === "curve" && show !== "all-budgets" ? `&show=${show}` : ""}`;
}
