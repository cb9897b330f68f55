/** A drawing in the making: what is dropped, painted, undone; and where the keys have gone. */
import type { Refused } from "../../sentences/drawing";
import {
  dotsOf,
  drawnClasses,
  edge,
  faultIn,
  mostCharacters,
  mostDots,
  parseDrawing,
  printDrawing,
  samePlace,
  type DrawingFault,
  type Mark,
  type Place,
} from "../../shape/drawing";
import { onGrid, simplified } from "./simplified";

type Marks = readonly Mark[];

const arrows: Readonly<Record<string, Place>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
/** Steps of the grid with Shift. */
const stride = 5;

/** As much of a key press as is used here. */
export type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

export class Sketch {
  marks: Marks = $state.raw([]);
  readonly text = $derived(printDrawing(this.marks));
  /** What keeps it from being learned from. */
  readonly fault: DrawingFault | undefined = $derived(faultIn(this.text));
  /** The class that is drawn. */
  label = $state(0);
  cursor: Place = $state.raw([0, 0]);
  /** The way of the stroke that is being painted, by pointer or keys. */
  way: readonly Place[] | undefined = $state.raw();
  refused: Refused | undefined = $state.raw();
  #past: readonly Marks[] = $state.raw([]);
  #future: readonly Marks[] = $state.raw([]);

  /** @param onchange is told of every drawing that can be learned from */
  constructor(
    text: string,
    readonly onchange: (text: string) => void,
  ) {
    this.marks = parseDrawing(text) ?? [];
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** What follows is of this class. */
  choose(label: number) {
    [this.label, this.refused] = [label, undefined];
  }
  /** One dot a place: one of another class takes it. */
  drop(at: Place) {
    const places = [onGrid(at)];
    const here = this.marks.find(({ kind, places: [other] }) => kind === "dot" && samePlace(other!, places[0]!));
    if (here?.label === this.label) this.refused = "taken";
    else if (dotsOf(this.marks, this.label).length >= mostDots) this.refused = "dots";
    else this.#add({ kind: "dot", label: this.label, places }, here);
  }

  begin(at: Place) {
    this.way = [at];
    this.refused = undefined;
  }
  go(to: Place) {
    if (this.way) this.way = [...this.way, to];
  }
  end() {
    const { way } = this;
    this.way = undefined;
    if (way) this.#add({ kind: "stroke", label: this.label, places: simplified(way) });
  }
  /** The stroke is none. */
  leave() {
    this.way = undefined;
  }

  undo() {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#future = [...this.#future, this.marks];
    this.#past = this.#past.slice(0, -1);
    this.#show(before);
  }
  redo() {
    const after = this.#future.at(-1);
    if (!after) return;
    this.#past = [...this.#past, this.marks];
    this.#future = this.#future.slice(0, -1);
    this.#show(after);
  }
  clear() {
    if (this.marks.length) this.#change([]);
  }

  /** True when the key did something. */
  press({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): boolean {
    if (ctrlKey || metaKey) {
      if (altKey || key.toLowerCase() !== "z") return false;
      return (shiftKey ? this.redo() : this.undo(), true);
    }
    const arrow = arrows[key];
    if (arrow) return (this.#move(arrow, shiftKey ? stride : 1), true);
    if (key === "Enter") return (this.drop(this.cursor), true);
    if (key === " ") return (this.way ? this.end() : this.begin(this.cursor), true);
    if (key === "Escape" && this.way) return (this.leave(), true);
    const label = Number(key) - 1;
    if (!(label in drawnClasses)) return false;
    return (this.choose(label), true);
  }

  #move([x, y]: Place, steps: number) {
    const within = (place: number) => Math.max(-edge, Math.min(edge, place));
    this.cursor = [within(this.cursor[0] + steps * x), within(this.cursor[1] + steps * y)];
    this.go(this.cursor);
  }

  #add(mark: Mark, instead?: Mark) {
    const marks = [...this.marks.filter((one) => one !== instead), mark];
    if (printDrawing(marks).length > mostCharacters) this.refused = "no room";
    else this.#change(marks);
  }
  #change(marks: Marks) {
    this.#past = [...this.#past, this.marks];
    this.#future = [];
    this.#show(marks);
  }
  #show(marks: Marks) {
    [this.marks, this.way, this.refused] = [marks, undefined, undefined];
    if (!this.fault) this.onchange(this.text);
  }
}
