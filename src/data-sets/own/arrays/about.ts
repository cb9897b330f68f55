/** What the runner says of the arrays that it exports, in a file beside them: of which kind they are and what their numbers mean. */
import * as v from "valibot";
import type { Kind } from "../../../shape/kind";
import type { ArraysAbout, Declared } from "../../../shape/own";
import { cleaned } from "../cleaned";
import { rules } from "./rules";

const name = v.pipe(v.string(), v.maxLength(1000), v.transform(cleaned), v.minLength(1));
const distinct = (names: string[]) => new Set(names).size === names.length;
const names = (most: number) => v.pipe(v.array(name), v.minLength(1), v.maxLength(most), v.check(distinct));
const number = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6));
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

const changes = ["turn", "scale", "shear", "shift", "hole", "contrast", "noise", "saturation", "hue"] as const;
const declared = {
  flips: v.optional(v.literal(true)),
  longestRun: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4))),
  views: v.optional(v.record(v.picklist(["weak", "strong", "contrastive"]), v.record(v.picklist(changes), number))),
  ownHalves: v.optional(v.strictObject({ names: v.tuple([name, name]), columns: v.optional(v.tuple([v.array(place), v.array(place)])) })),
  heard: v.optional(v.strictObject({ seconds: number, hertz: v.tuple([number, number]) })),
} satisfies Record<keyof Declared, unknown>;

const schema = v.object({
  kind: v.custom<Kind>((kind) => typeof kind === "string" && rules.some((one) => one.kind === kind)),
  classes: v.pipe(names(200), v.minLength(2)),
  columns: v.optional(
    v.pipe(v.array(v.strictObject({ name, unit: v.optional(name), categories: v.optional(names(5000)) })), v.maxLength(2000)),
  ),
  vocabulary: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(50_000))),
  names: v.optional(v.array(v.pipe(v.string(), v.maxLength(1000), v.transform(cleaned)))),
  ...declared,
});

/** Undefined where that is not what is written there. */
export function aboutIn(bytes: Uint8Array): ArraysAbout | undefined {
  try {
    const found = v.safeParse(schema, JSON.parse(new TextDecoder().decode(bytes)));
    return found.success ? (found.output as ArraysAbout) : undefined;
  } catch {
    return undefined;
  }
}
