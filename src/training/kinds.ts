/** The tools of each kind of data, loaded when its first example is. */
import { kindNamed } from "../kinds/catalogue";
import type { Kind } from "../shape/kind";
import { must } from "../shape/must";
import { ofAnyAlike } from "./blocks/alike";
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
export function makeKind(kind: Kind, context: KindContext): KindTools {
  const { encoders, ...tools } = must(loaded.get(kind), `kind “${kind}” among those that were loaded`)(context);
  const offered = kindNamed(kind).encoders;
  const encoder: KindTools["encoder"] = (name) => {
    if (offered.includes(name)) return must(encoders[name], `encoder “${name}” in src/kinds/${kind}/training`)();
    throw new Error(`The encoder “${name}” does not read data of the kind “${kind}”: choose ${either.format(offered)}.`);
  };
  const { alike, keep } = context;
  return { ...tools, ...(alike && { contrastive: ofAnyAlike(tools.contrastive, alike, keep) }), encoder };
}
const either = new Intl.ListFormat("en", { type: "disjunction" });
