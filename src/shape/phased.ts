/** A technique of several phases: it has what each of them declares. */
import type { Params } from "./params";
import type { AnyPhase, Diagnostics, Heading, Labels, Phase, PhasedTechnique, Refused, Views } from "./technique";

/** The identity, but it infers and checks. */
export const phase = <const P extends Params, const D extends Diagnostics, const V extends Views, const L extends Labels>(
  p: Phase<P, D, V, L>,
): Phase<P, D, V, L> => p;

/** @throws where two phases declare one name in two ways */
export const phased = <const Id extends string>(t: Heading<Id> & { phases: readonly AnyPhase[] }): PhasedTechnique<Id> => ({
  ...t,
  refused: Object.assign({}, ...t.phases.map(({ refused }) => refused as Refused | undefined)) as Refused,
  leastBatch: Math.max(0, ...t.phases.map(({ leastBatch = 0 }) => leastBatch as number)),
  params: together(
    t.id,
    t.phases.map(({ params }) => params as Params),
  ),
  diagnostics: together(
    t.id,
    t.phases.map(({ diagnostics }) => diagnostics as Diagnostics),
  ),
  views: mostOf(t.phases.map(({ views }) => views as Views)),
});

function together<T>(id: string, parts: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  const all: Record<string, T> = {};
  for (const [name, declared] of parts.flatMap((part) => Object.entries(part))) {
    if (name in all && all[name] !== declared)
      throw new Error(`Two phases of ${id} declare “${name}” in two ways: give one of them another name.`);
    all[name] = declared;
  }
  return all;
}

function mostOf(parts: readonly Views[]): Views {
  const most: Record<string, number | true> = {};
  for (const [name, count] of parts.flatMap((part) => Object.entries(part) as [string, number | true][]))
    if (!(name in most) || count > most[name]!) most[name] = count;
  return most;
}
