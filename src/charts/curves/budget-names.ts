/** Which lines are named along themselves, in turn, and where: those that are meant first, and whoever is pointed at beside them. */
import { linePieces } from "../frame/path";
import { textWidth } from "../text-width";
import { gapped, type BudgetLine, type Part } from "./budget-lines";
import { placeNames, type Box, type Named, type Pieces, type Placed, type Room } from "./names-along";

export interface Label extends Partial<Placed> {
  /** Of the line; undefined for the one of all labels. */
  line: number | undefined;
  words: string;
}

const rank: Readonly<Record<Exclude<Part, "anybody">, number>> = { contestant: 0, best: 2, yardstick: 3 };
const rankOfLimit = 1;

interface Drawing {
  lines: readonly BudgetLine[];
  ceiling: { at: number; words: string } | undefined;
  x: (place: number) => number;
  y: (share: number) => number;
  frame: Room["frame"];
  /** Size of the text. */
  small: number;
}

/** The names in a drawing. Each without a place where none is free: it is then named below the drawing. */
export class NamesAlong {
  readonly labels: readonly Label[];
  #drawing: Drawing;
  #pieces: readonly Pieces[];
  #room: Room;

  constructor(drawing: Drawing) {
    const { lines, ceiling, x, y, frame, small } = drawing;
    this.#drawing = drawing;
    this.#pieces = lines.map((line) => {
      const { xs, ys } = gapped(line);
      return linePieces(xs, ys, x, y);
    });
    const limit = ceiling && [[frame.left, frame.right].map((at) => ({ x: at, y: y(ceiling.at) }))];
    const isStrong = (_: Pieces, i: number) => lines[i]!.part !== "anybody";
    this.#room = {
      frame,
      height: small * 1.15,
      strong: [...this.#pieces.filter(isStrong), ...(limit ? [limit] : [])],
      weak: this.#pieces.filter((pieces, i) => !isStrong(pieces, i)),
    };
    const named = [
      ...lines.flatMap(({ part, name, short }, line) =>
        part === "anybody" ? [] : [{ line, words: short ?? name, rank: rank[part], pieces: this.#pieces[line]! }],
      ),
      ...(limit ? [{ line: undefined, words: ceiling.words, rank: rankOfLimit, pieces: limit }] : []),
    ].toSorted((a, b) => a.rank - b.rank);
    const places = placeNames(named.map(this.#measured), this.#room);
    this.labels = named.map(({ line, words }, i) => ({ line, words, ...places[i] }));
  }

  /** The name of whoever is pointed at, where it has none: no other gives way to it. */
  of(line: number): Label | undefined {
    const { name, short, part } = this.#drawing.lines[line]!;
    if (part !== "anybody") return undefined;
    const words = short ?? name;
    const taken = this.labels.flatMap((label): Box[] => {
      const { x, y, angle, words: others } = label;
      return x === undefined ? [] : [{ x, y: y!, angle: angle!, width: this.#widthOf(others), height: this.#room.height }];
    });
    const [place] = placeNames([this.#measured({ words, pieces: this.#pieces[line]! })], { ...this.#room, taken });
    return { line, words, ...place };
  }

  #widthOf = (words: string): number => textWidth(words, this.#drawing.small, 600);
  #measured = ({ words, pieces }: { words: string; pieces: Pieces }): Named => ({ name: words, width: this.#widthOf(words), pieces });
}
