import { numbersVersion } from "./record";

/** A link that is written without the version of the numbers, with today's: without one it would be of the first. */
export const openLink = (link: string): string => `v=${numbersVersion}&${link}`;
