/** Things that have a file each, which comes when it is first needed: what has come is looked up by its id. */
import { declared } from "./language";
import { must } from "./must";

/** By the id of what it declares, how each file is loaded. */
export type Files = Readonly<Record<string, () => Promise<object>>>;

interface Registry<T> {
  /** Undefined where none of this id has come. */
  get(id: string): T | undefined;
  /** Undefined where nothing has to come; an id that nobody has is passed over. Rejects where a file does not come. */
  load(ids: Iterable<string>): Promise<unknown> | undefined;
}

export function registry<T>(files: Files): Registry<T> {
  const come = new Map<string, T>();
  return {
    get: (id) => come.get(id),
    load(ids) {
      const missing = [...new Set(ids)].filter((id) => Object.hasOwn(files, id) && !come.has(id));
      return missing.length ? Promise.all(missing.map(async (id) => come.set(id, declared(await declaredIn<T>(files, id))))) : undefined;
    },
  };
}

/** What a file declares. @throws where it does not come, or declares nothing of this id */
export async function declaredIn<T>(files: Files, id: string): Promise<T> {
  const found = Object.values(await files[id]!()).find(
    (one: unknown) => typeof one === "object" && one !== null && "id" in one && one.id === id,
  );
  return must(found as T | undefined, `“${id}” in the file of that name`);
}
