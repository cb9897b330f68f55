/** A mouse, finger or pen on the plane: a click drops a dot, dragging paints. */
import type { Place } from "../../shape/drawing";
import type { Sketch } from "./sketch.svelte";

/** As much of a pointer event as is used here. */
export type Pointer = Pick<PointerEvent, "clientX" | "clientY" | "isPrimary" | "button">;

/** Whoever slips no further has clicked: in pixels. */
const slip = 4;

/** What to tell of a pointer. @param sketch what it draws in */
export function pointerOn(sketch: Pick<Sketch, "drop" | "begin" | "go" | "end" | "leave" | "way">) {
  let pressed: { x: number; y: number; at: Place } | undefined;
  return {
    /** True where it draws: a second finger and other buttons do not. */
    down({ clientX, clientY, isPrimary, button }: Pointer, at: Place): boolean {
      if (!isPrimary || button !== 0) return false;
      sketch.leave();
      pressed = { x: clientX, y: clientY, at };
      return true;
    },
    move({ clientX, clientY, isPrimary }: Pointer, at: Place) {
      if (!pressed || !isPrimary) return;
      if (!sketch.way) {
        if (Math.hypot(clientX - pressed.x, clientY - pressed.y) <= slip) return;
        sketch.begin(pressed.at);
      }
      sketch.go(at);
    },
    up({ isPrimary }: Pointer) {
      if (!pressed || !isPrimary) return;
      if (sketch.way) sketch.end();
      else sketch.drop(pressed.at);
      pressed = undefined;
    },
    /** The browser has taken it back: nothing is drawn. */
    cancel({ isPrimary }: Pointer) {
      if (!pressed || !isPrimary) return;
      pressed = undefined;
      sketch.leave();
    },
  };
}
