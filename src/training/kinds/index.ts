/** The kind tools by kind of data. */
import type { Kind } from "../../shape/kind";
import { image } from "./image";
import type { KindContext, KindTools } from "./kind";
import { points } from "./points";
import { text } from "./text";

const kinds: Record<Kind, (context: KindContext) => KindTools> = { points, image, text };

export const makeKind = (kind: Kind, context: KindContext): KindTools => kinds[kind](context);
