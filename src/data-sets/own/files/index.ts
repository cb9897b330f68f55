/** All that reads more than text: what is in archives, and forms of files that are no text. */
import type { OwnFile } from "../../../shape/own";
import type { Refuse } from "../fault";
import { arrays } from "../arrays";
import { images } from "../images";
import { sounds } from "../sounds";
import type { Content, Reading } from "../reading";
import { unpacked } from "./archive";

/** The first that recognises what somebody brought reads it. */
export const readings: readonly Reading[] = [arrays, sounds, images];

/** What systems leave in archives for themselves. */
const ofSystem = /(?:^|\/)(?:__MACOSX\/|\.|(?:Thumbs\.db|desktop\.ini|Icon\r)$)/i;

/** @param mostBytes of all that is packed in it @throws Unreadable */
export function contentOf({ name, bytes }: OwnFile, mostBytes: number, refuse: Refuse): Content {
  if (bytes[0] !== 0x50) return { entries: [{ path: name, bytes }], isArchive: false, notes: [] };
  let count = 0;
  const isWanted = (path: string) => {
    const isOfSystem = ofSystem.test(path);
    count += Number(isOfSystem);
    return !isOfSystem;
  };
  const entries = unpacked(bytes, mostBytes, isWanted, refuse);
  if (!entries.length) refuse({ fault: "empty" });
  return { entries, isArchive: true, notes: count ? [{ note: "system files", count }] : [] };
}
