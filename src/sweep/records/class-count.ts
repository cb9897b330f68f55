/** How many classes a run was asked for. */
import { dataSetById } from "../../data-sets/catalogue";
import { fromLink } from "../../link/link";
import { askedIn } from "../../link/settings";
import { broughtKey, ownId } from "../../shape/brought";
import type { HardName } from "../../shape/hardness";
import type { RunRecord } from "../../shape/record";

const strangers: HardName = "strangers";

/** One for data that are not known here. */
export function classCountOf({ data: id, link }: Pick<RunRecord, "data" | "link">): number {
  const data = id === ownId ? dataSetById(id, new URLSearchParams(link).get(broughtKey) ?? "") : dataSetById(id);
  if (!data) return 1;
  // A link is long to read.
  return (data.classCount || link.includes(strangers) ? askedIn(fromLink(link).settings) : data).classes.length;
}
