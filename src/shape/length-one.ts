/** Whether plain vectors are compared by their direction alone, as techniques that read them declare it among their parameters. */
import { toggle, type Toggle } from "./params";

/** Where a number is a place or a measure, the length of a vector tells something. */
export const lengthOne = (): Toggle =>
  toggle({
    label: "Length one",
    help: "Make each plain vector as long as every other, so that only its direction counts.",
    start: true,
    startOn: { points: false, table: false },
    rebuilds: true,
  });
