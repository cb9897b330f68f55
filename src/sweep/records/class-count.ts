/** How many classes a run was about. */
import { dataSetById } from "../../data-sets/catalogue";
import { fromLink } from "../../link/link";
import { dataSetOf } from "../../link/settings";
import type { RunRecord } from "../../shape/record";

/** One for data that are not known here. */
export function classCountOf({ data: id, link }: Pick<RunRecord, "data" | "link">): number {
  const data = dataSetById(id);
  if (!data) return 1;
  return (data.classCount ? dataSetOf(fromLink(link).settings) : data).classes.length;
}
