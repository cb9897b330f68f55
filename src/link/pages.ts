/** The pages of this page, of which a link may open one, the bench unless it says another; and how the curve is looked at there. */
export const pages = ["bench", "curve", "learn"] as const;
export type PageName = (typeof pages)[number];

/** All budgets of labels on one data set, one budget, or self- against semi-supervised on all data sets. */
export const shows = ["all-budgets", "one-budget", "paradigms"] as const;
export type Show = (typeof shows)[number];

/** The link of an experiment that opens on a page. @param lesson the id of the one that is open, where one reads */
export function onPage(link: string, page: PageName, show: Show = "all-budgets", lesson?: string): string {
  if (page === "bench") return link;
  const more = page === "curve" ? show !== "all-budgets" && `show=${show}` : lesson && `lesson=${lesson}`;
  return `${link}&page=${page}${more ? `&${more}` : ""}`;
}
