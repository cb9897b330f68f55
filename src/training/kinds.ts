/** The tools of each kind of data, loaded when its first example is. */
import type { Kind } from "../shape/kind";
import { must } from "../shape/must";
import type { KindContext, KindTools, MakeTools } from "./blocks/kind-tools";
import { DataError } from "./load";

const loaded = new Map<Kind, MakeTools>();

/** To be waited for before {@link makeKind}. @throws DataError where they do not arrive */
export async function loadKind(kind: Kind): Promise<void> {
  const { makeTools } = await (import(`../kinds/${kind}/training/index.ts`) as Promise<{ makeTools: MakeTools }>).catch(
    (error: unknown) => {
      throw new DataError(`What trains on data of the kind “${kind}” did not arrive: ${String(error)}.`);
    },
  );
  loaded.set(kind, makeTools);
}

/** @throws where the kind has not been loaded */
export const makeKind = (kind: Kind, context: KindContext): KindTools =>
  must(loaded.get(kind), `kind “${kind}” among those that were loaded`)(context);
