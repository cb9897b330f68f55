/** One data set as it is offered: what it holds, what it costs, and whether those on the bench learn from it. */
import { kindNamed, kindNames } from "../../kinds/catalogue";
import { usualSettings } from "../../link/link";
import { whyRefused } from "../../link/refused";
import { dataSetOf, expectedPool, techniqueIn, type Settings } from "../../link/settings";
import { ownPageSentences } from "../../sentences/own-page";
import { ownId } from "../../shape/brought";
import type { Kind } from "../../shape/kind";
import type { DataSet } from "../../shape/data-set";
import type { DataSetEntry } from "../../shape/entry";
import type { Paradigm } from "../../shape/technique";
import type { Lead, TooFew } from "../../sweep/curve/paradigms";
import { has } from "./filter";
import { firstSentence } from "./first-sentence";

export interface DataTile {
  id: string;
  name: string;
  kind: Kind;
  /** What several of its kind are called. */
  kindName: string;
  /** In one sentence. */
  lesson: string;
  /** How many examples may be learned from. */
  pool: number;
  /** Of what is loaded; 0 where it is made. */
  bytes: number;
  /** What an example looks like. */
  look: Pick<DataSet, "kind" | "shape" | "columns" | "classes">;
  /** Who on the bench does not learn from it, and why not. */
  refused: { technique: string; why: string } | undefined;
  /** Which paradigm is ahead under the budget in force; undefined where that was not measured. */
  lead: TileLead | undefined;
  /** Only of the one for what a reader brings: what is on this device, in words, and whether it is on the bench. */
  own?: { facts: string; isHere: boolean };
}

export type TileLead = { leader: Paradigm; difference: { mean: number; half: number } } | "nobody";

const leadOf = (lead: Lead | TooFew | undefined): TileLead | undefined => {
  if (!lead || lead.outcome === "too few") return undefined;
  return lead.outcome === "ahead" ? { leader: lead.leader.paradigm, difference: lead.difference } : "nobody";
};

/** @param entry of a data set whose file has come @param lead of paradigms there, under the budget in force */
export function tileOf({ id, name, kind }: DataSetEntry, settings: Settings, lead: Lead | TooFew | undefined): DataTile {
  const there = usualSettings(id);
  const { lesson, files, shape, columns, classes } = dataSetOf(there);
  const refused = (["a", "b"] as const).flatMap((slot) => {
    const why = whyRefused(settings[slot].technique, id);
    return why === undefined ? [] : [{ technique: techniqueIn(settings, slot).name, why }];
  });
  return {
    id,
    name,
    kind,
    kindName: kindNamed(kind).plural,
    lesson: firstSentence(lesson),
    pool: expectedPool(there),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    look: { kind, shape, classes, ...(columns && { columns }) },
    refused: refused[0],
    lead: leadOf(lead),
  };
}

export interface KindRow {
  kindName: string;
  tiles: readonly DataTile[];
}

/** For what a reader brings, of whichever kind it is. */
export const ownTile = (settings: Settings, kept: number | undefined): DataTile => ({
  id: ownId,
  name: ownPageSentences.name,
  kind: kindNames[0]!,
  kindName: ownPageSentences.tile.kind,
  lesson: ownPageSentences.tile.lesson,
  ...{ pool: 0, bytes: 0, refused: undefined, lead: undefined },
  look: { kind: kindNames[0]!, shape: [], classes: [] },
  own: { facts: kept ? ownPageSentences.tile.kept(kept) : ownPageSentences.tile.none, isHere: settings.data === ownId },
});

/** A row for each kind that something is listed of, and the last for what a reader brings. */
export function kindRows(tiles: readonly DataTile[]): KindRow[] {
  const packed = tiles.filter(({ own }) => !own);
  const rows = [...kindNames.map((kind) => packed.filter((tile) => tile.kind === kind)), tiles.filter(({ own }) => own)];
  return rows.flatMap((some) => (some.length ? [{ kindName: some[0]!.kindName, tiles: some }] : []));
}

/** Whether it has a card: what a reader brings has one on the bench. */
export const hasCard = ({ own }: DataTile): boolean => !own || own.isHere;

export const matchingTiles = (tiles: readonly DataTile[], typed: string): DataTile[] =>
  tiles.filter(({ name, kindName, lesson, look }) => has([name, kindName, lesson, ...look.classes], typed));
