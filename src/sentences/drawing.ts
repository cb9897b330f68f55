/** What is said where one draws. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";
import { drawnClasses, gridStep, mostCharacters, mostDots, type DrawingFault, type Place } from "../shape/drawing";
import { count, plain } from "./numbers";

/** What was not done, and why. */
export type Refused = "no room" | "dots" | "taken";

const classes = (label: number): string => `the ${drawnClasses[label]!} class`;

export const drawingSentences = said("drawingSentences", {
  open: "Draw",
  title: "Draw your own points",
  how: "Click or tap to drop a point that is labelled first. Drag to paint where the unlabelled points are, and those that are tested on.",
  keys: "Keys: 1 to 4 for the class, arrows to move, with Shift further, Enter to drop, Space to begin and to end painting, Ctrl+Z to undo.",
  /** “The plane: drop and paint here. First: 1.2 across, 0.5 up” @param at where the keys have gone */
  plane: ({ label, at: [x, y] }: { label: number; at: Place }): string =>
    `The plane: drop and paint here. ${drawnClasses[label]!}: ${plain(gridStep * x)} across, ${plain(gridStep * y)} up`,
  class: "Class",
  undo: "Undo",
  redo: "Redo",
  clear: "Clear",
  close: "Done",
  coming: "What one draws with is on its way.",
  lost: "What one draws with did not arrive: load the page again.",
  start: "the two waves",
  drawn: (dots: number, strokes: number): string => `${counted(dots, "dot")}, ${counted(strokes, "stroke")}.`,
  room: (used: number): string => `${count(used)} of the ${count(mostCharacters)} characters are used that a link has room for.`,
  painting: "Painting.",
  /** Nothing is learned from it yet. */
  fault(fault: DrawingFault): string {
    switch (fault.kind) {
      case "missing class":
        return `Nothing is drawn of ${classes(fault.label)} yet. Until then the drawing before is learned from.`;
      case "too many dots":
        return `There are more than ${count(mostDots)} dots of ${classes(fault.label)}: undo some.`;
      case "too long":
        return `The drawing is too long for a link: undo some of it.`;
      case "two dots in one place":
        return "Two dots are in one place: undo one.";
      case "unreadable":
        return "This is no drawing.";
    }
  },
  refused(why: Refused, label: number): string {
    switch (why) {
      case "no room":
        return "There is no room for this in a link. Undo something, or draw it shorter.";
      case "dots":
        return `There are ${count(mostDots)} dots of ${classes(label)}, which is as many as there may be. Paint the others.`;
      case "taken":
        return "There is a dot of this class already.";
    }
  },
} as const);
