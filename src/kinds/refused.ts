/** Which kinds of data a technique does not learn from: those that it refuses, and those that have no view that it compares. */
import type { AnyTechnique, Refused, Views } from "../shape/technique";
import { kindNamed, kindNames } from "./catalogue";

export function refusedBy({ refused = {}, views }: Pick<AnyTechnique, "refused" | "views">): Refused {
  const missing = kindNames.flatMap((kind) => {
    const why = Object.entries(kindNamed(kind).without?.() ?? {}).find(([view]) => (views as Views)[view as keyof Views])?.[1];
    return why === undefined ? [] : [[kind, why]];
  });
  return { ...(Object.fromEntries(missing) as Refused), ...refused };
}
