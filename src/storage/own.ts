/** What a reader brought, on this device: kept, listed, handed out as it was brought, and removed. Everything throws where storage is refused. */
import type { Own, OwnFile } from "../shape/own";
import { database } from "./database";
import type { StoredOwn } from "./stored";

/** @param at milliseconds since 1970 */
export async function keepOwn(own: Own, file: OwnFile, at: number): Promise<void> {
  const { checksum, name, kind, classes, labels } = own;
  const labelled = labels.filter((label) => label < classes.length).length;
  const transaction = (await database()).transaction(["own", "ownData"], "readwrite");
  await Promise.all([
    transaction.objectStore("own").put({
      ...{ checksum, name, at, kind, labelled },
      classes: classes.length,
      count: labels.length,
      bytes: file.bytes.length,
    }),
    transaction.objectStore("ownData").put({ checksum, own, file }),
    transaction.done,
  ]);
}

/** What was brought last comes first. */
export const listOwn = async (): Promise<StoredOwn[]> => (await (await database()).getAll("own")).toSorted((a, b) => b.at - a.at);

/** Undefined where it is not kept here. */
export const findOwn = async (checksum: string): Promise<Own | undefined> => (await (await database()).get("ownData", checksum))?.own;

/** As it was brought. Likewise. */
export const fileOfOwn = async (checksum: string): Promise<OwnFile | undefined> =>
  (await (await database()).get("ownData", checksum))?.file;

/** Nothing of it stays in storage. */
export async function removeOwn(checksum: string): Promise<void> {
  const transaction = (await database()).transaction(["own", "ownData"], "readwrite");
  await Promise.all([
    transaction.objectStore("own").delete(checksum),
    transaction.objectStore("ownData").delete(checksum),
    transaction.done,
  ]);
}
