/** What a key does in a panel, by where the focus is: in the filter letters are typed, on a choice they may mean a place. */
import { moved, type Move } from "./moves";

export type Act =
  | { does: "move"; to: string }
  /** Undefined: into the place that the panel was opened for. */
  | { does: "choose"; slot: "a" | "b" | undefined }
  /** The letter goes on into the filter. */
  | { does: "type" };

interface Where {
  isInFilter: boolean;
  /** Ids of what is listed, line by line. */
  lines: readonly (readonly string[])[];
  active: string | undefined;
  arrows: Readonly<Record<string, Move>>;
  /** Letters that put a choice into a place. */
  slots: boolean;
}

/** A key with Ctrl or Alt is the browser's own. */
type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">;

/** Undefined where the key means nothing here. */
export function actOf({ key, ctrlKey, altKey, metaKey }: Key, { isInFilter, lines, active, arrows, slots }: Where): Act | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const letter = key.toLowerCase();
  if (key === "Enter" || (key === " " && !isInFilter)) return active === undefined ? undefined : { does: "choose", slot: undefined };
  if (isInFilter) return key === "ArrowDown" && active !== undefined ? { does: "move", to: active } : undefined;
  const move = arrows[key];
  if (move) {
    const to = moved(lines, active, move);
    return to === undefined ? undefined : { does: "move", to };
  }
  if (slots && active !== undefined && (letter === "a" || letter === "b")) return { does: "choose", slot: letter };
  return key.length === 1 || key === "Backspace" ? { does: "type" } : undefined;
}
