/** What is looked up by a name that has been checked before. @throws when it is not there all the same */
export function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`There is no ${what}.`);
  return found;
}
