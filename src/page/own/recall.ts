/** Has what a link names come from where it is kept on this device. */
import { bring } from "../../data-sets/own/bring";
import { findOwn } from "../../storage/own";

/** Where storage is refused nothing is kept. */
export async function recall(checksum: string): Promise<void> {
  const own = await findOwn(checksum).catch(() => undefined);
  if (own) bring(own);
}
