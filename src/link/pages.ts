/** The pages of this page, of which a link may open one: the bench, unless it says another. */
export const pages = ["bench", "curve", "learn"] as const;
export type PageName = (typeof pages)[number];

/** The link of an experiment that opens on a page. */
export const onPage = (link: string, page: PageName): string => (page === "bench" ? link : `${link}&page=${page}`);
