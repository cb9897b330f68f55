/** Whether plain vectors are compared by their direction alone, as techniques that read them declare it among their parameters. */
import { toggle, type Toggle } from "./params";

/** @param startOn of two coordinates alone the length tells something on any account */
export const lengthOne = (startOn: Toggle["startOn"] = {}): Toggle =>
  toggle({
    label: "Length one",
    help: "Make each plain vector as long as every other, so that only its direction counts.",
    start: true,
    startOn: { points: false, ...startOn },
    rebuilds: true,
  });
