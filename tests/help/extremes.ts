/** How far each control goes. */
import { printBrought } from "../../src/shape/brought";
import { drawnClasses, mostCharacters, mostDots, printDrawing, type Mark, type Place } from "../../src/shape/drawing";
import { optionsOf, type Param, type Value } from "../../src/shape/params";

/** A dot and a dab. */
const leastDrawn = printDrawing([
  { kind: "dot", label: 0, places: [[-30, 30]] },
  { kind: "stroke", label: 1, places: [[30, -30]] },
]);

/** As many dots of each class as there may be, and a stroke for the rest of the characters. */
function mostDrawn(): string {
  const dots = drawnClasses.flatMap((_, label) =>
    Array.from({ length: mostDots }, (_, i): Mark => ({ kind: "dot", label, places: [[i - 15, 5 * label]] })),
  );
  const room = mostCharacters - printDrawing(dots).length - ".a".length;
  const places = Array.from({ length: Math.floor(room / 2) }, (_, i): Place => [(7 * i) % 31, (11 * i) % 31]);
  return printDrawing([...dots, { kind: "stroke", label: 0, places }]);
}

/** The ends of a slider, all that a choice offers, the least and the most that can be drawn. */
export function extremesOf(param: Param): Value[] {
  switch (param.kind) {
    case "toggle":
      return [true, false];
    case "choice":
      return optionsOf(param);
    case "drawing":
      return [leastDrawn, mostDrawn()];
    case "file":
      return [printBrought({ checksum: "0".repeat(16), name: "a" }), printBrought({ checksum: "f".repeat(16), name: "b.csv" })];
    case "slider":
      return [param.min, param.max];
  }
}
