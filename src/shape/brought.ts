/** What a reader brought, as text that travels in a link: its checksum, a hyphen, and the name of its file for those who have to find it. */
import type { Own } from "./own";

/** The id of the data set that it is. */
export const ownId = "own";

/** The key under which a link has it. */
export const broughtKey = "own.file";

const digits = 16;

/** What would have to be written otherwise in an address is left out of the name. */
export const printBrought = ({ checksum, name }: Pick<Own, "checksum" | "name">): string =>
  `${checksum}-${name.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[._-]+|[._-]+$/g, "") || "file"}`;

/** By what it is looked up: the file may have been called otherwise since. */
export const checksumIn = (text: string): string => text.slice(0, digits);
export const nameIn = (text: string): string => text.slice(digits + 1);

/** What is wrong with a text, to follow it; undefined where nothing is. */
export const wrongWithBrought = (text: string): string | undefined =>
  /^[0-9a-f]{16}-[\p{L}\p{N}._-]+$/u.test(text) ? undefined : "is no checksum with the name of a file";
