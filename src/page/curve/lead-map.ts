/** The map of self-supervised against semi-supervised as the chart has it: rows and cells in words and numbers, and the table behind it. */
import type { LeadCell, LeadColumn, LeadRow } from "../../charts/curves/lead-map";
import type { Table } from "../../charts/frame/table";
import { dataSetById } from "../../data-sets/catalogue";
import { kindNames } from "../../kinds/catalogue";
import { usualSettings } from "../../link/link";
import { dataSetOf, expectedPool, type Settings } from "../../link/settings";
import { leadMapWords, type Tally } from "../../sentences/self-against-semi";
import { points } from "../../sentences/numbers";
import type { Budget } from "../../shape/plan";
import type { Lead, TooFew } from "../../sweep/curve/paradigms";
import { nameOfCurve } from "./label-curve";
import { opposed, paradigmPieces, type ParadigmRow } from "../parts/paradigm-leads";

/** By kind, in their order; `of` says whose a row is. */
export function leadRows(known: readonly ParadigmRow[], settings: Settings): (LeadRow & { of: ParadigmRow })[] {
  const place = ({ data }: ParadigmRow) => kindNames.indexOf(data.kind);
  return known
    .toSorted((a, b) => place(a) - place(b))
    .map((of) => ({
      of,
      name: of.data.name,
      note: sizeOf(of.data.id, settings),
      group: of.data.kind,
      isHere: of.data.id === settings.data,
      cells: of.leads.map((lead) => cellOf(lead, of.data.name, settings)),
    }));
}

export const leadColumns = (budgets: readonly Budget[], here: Budget): LeadColumn[] =>
  budgets.map((labels) => ({ name: String(labels), isHere: labels === here }));

function sizeOf(id: string, settings: Settings): string {
  if (!dataSetById(id)) return "";
  const there = id === settings.data ? settings : usualSettings(id);
  return leadMapWords.data(expectedPool(there), dataSetOf(there).classes.length);
}

/** The right side's lead: below 0 where the left one is ahead. */
const signed = ({ leader, difference }: Lead): number => (leader.paradigm === opposed[1] ? difference.mean : -difference.mean);

function cellOf(lead: Lead | TooFew, data: string, settings: Settings): LeadCell {
  const said = paradigmPieces(lead).map((piece) => (typeof piece === "string" ? piece : nameOfCurve(piece.curve, settings)));
  const spoken = leadMapWords.spoken(data, said.join(""));
  if (lead.outcome === "too few") {
    // Where nothing was measured at all there is nothing to see.
    const value = lead.missing.length === opposed.length ? "" : leadMapWords.tooFew;
    return { outcome: lead.outcome, lead: NaN, half: NaN, value, spoken };
  }
  const { mean, half } = lead.difference;
  return { outcome: lead.outcome, lead: signed(lead), half, value: points(Math.abs(mean)), spoken };
}

export function leadTally(known: readonly ParadigmRow[]): Tally {
  const leads = known.flatMap((row) => row.leads);
  const ahead = leads.filter((lead): lead is Lead => lead.outcome === "ahead");
  return {
    ahead: opposed.map((paradigm) => ({ paradigm, cells: ahead.filter(({ leader }) => leader.paradigm === paradigm).length })),
    alike: leads.filter(({ outcome }) => outcome === "as good as").length,
    open: leads.filter(({ outcome }) => outcome === "not told apart").length,
  };
}

export const leadTable = (known: readonly ParadigmRow[], nameOf: (curve: Lead["leader"]["curve"]) => string): Table => ({
  head: leadMapWords.tableHead,
  rows: () =>
    known.flatMap(({ data, leads }) =>
      leads.map((lead) => {
        const begin = [data.name, String(lead.labels), leadMapWords.outcomes[lead.outcome]];
        if (lead.outcome === "too few") return [...begin, "–", "–", "–", "–", "–"];
        const [left, right] = opposed.map((paradigm) => (lead.leader.paradigm === paradigm ? lead.leader : lead.rival));
        const { half, count } = lead.difference;
        return [...begin, nameOf(left!.curve), nameOf(right!.curve), points(signed(lead)), leadMapWords.half(half), count];
      }),
    ),
});
