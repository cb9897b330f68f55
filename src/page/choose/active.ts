/** Of those that are listed in a panel: who can be chosen, and whom Enter would choose. */
interface Listed {
  id: string;
  /** Why not, where it cannot be chosen. */
  refused?: unknown;
}

export const fits = ({ refused }: Pick<Listed, "refused">): boolean => refused === undefined;
export const fittingOf = <One extends Listed>(listed: readonly One[]): One[] => listed.filter(fits);

interface Where {
  /** Where arrows or the focus have gone. */
  gone: string | undefined;
  typed: string;
  /** Who is on the bench: where nothing is looked for, one begins there. */
  chosen: string;
}

/** Undefined where nothing is listed. */
export function activeOf<One extends Listed>(listed: readonly One[], { gone, typed, chosen }: Where): One | undefined {
  const called = (id: string | undefined) => listed.find((one) => one.id === id);
  return called(gone) ?? (typed ? undefined : called(chosen)) ?? fittingOf(listed)[0] ?? listed[0];
}
