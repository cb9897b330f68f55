import { counted } from "../../shape/numerals";
import { gridStep, mostCharacters, mostDots } from "../../shape/drawing";
import type * as english from "../../sentences/drawing";
import { count, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

/** In the order of `drawnClasses`. */
const names = ["Erste", "Zweite", "Dritte", "Vierte"];
/** “der ersten Klasse” */
const ofClass = (label: number): string => `der ${names[label]!.toLowerCase()}n Klasse`;

export const drawingSentences: Translated<typeof english.drawingSentences> = {
  open: "Zeichnen",
  title: "Eigene Punkte zeichnen",
  how: "Klicken oder tippen setzt einen Punkt, der zuerst gelabelt wird. Ziehen malt, wo die ungelabelten Punkte liegen und die, auf denen getestet wird.",
  keys: "Tasten: 1 bis 4 für die Klasse, Pfeile bewegen, mit Shift weiter, Enter setzt, Space beginnt und beendet das Malen, Ctrl+Z nimmt zurück.",
  plane: ({ label, at: [x, y] }) =>
    `Die Ebene: hier setzen und malen. ${names[label]!}: ${plain(gridStep * x)} waagerecht, ${plain(gridStep * y)} senkrecht`,
  class: "Klasse",
  undo: "Zurück",
  redo: "Vor",
  clear: "Leeren",
  close: "Fertig",
  coming: "Das Zeichenwerkzeug ist unterwegs.",
  lost: "Das Zeichenwerkzeug ist nicht angekommen: die Seite neu laden.",
  start: "die zwei Wellen",
  drawn: (dots, strokes) => `${counted(dots, "Punkt", "Punkte")}, ${counted(strokes, "Strich", "Striche")}.`,
  room: (used) => `${count(used)} der ${count(mostCharacters)} Zeichen, für die ein Link Platz hat, sind belegt.`,
  painting: "Es wird gemalt.",
  fault(fault) {
    switch (fault.kind) {
      case "missing class":
        return `Von ${ofClass(fault.label)} ist noch nichts gezeichnet. Bis dahin wird aus der vorigen Zeichnung gelernt.`;
      case "too many dots":
        return `Von ${ofClass(fault.label)} gibt es mehr als ${count(mostDots)} Punkte: einige zurücknehmen.`;
      case "too long":
        return "Die Zeichnung ist zu lang für einen Link: etwas davon zurücknehmen.";
      case "two dots in one place":
        return "Zwei Punkte liegen an einer Stelle: einen zurücknehmen.";
      case "unreadable":
        return "Das ist keine Zeichnung.";
    }
  },
  refused(why, label) {
    switch (why) {
      case "no room":
        return "Dafür ist in einem Link kein Platz. Etwas zurücknehmen oder kürzer zeichnen.";
      case "dots":
        return `Von ${ofClass(label)} gibt es ${count(mostDots)} Punkte, mehr dürfen es nicht sein. Die übrigen malen.`;
      case "taken":
        return "Hier liegt schon ein Punkt dieser Klasse.";
    }
  },
};
