/** The encoders an experiment can choose from; all its contestants share the one chosen. */
import type { Kind } from "./kind";

export const encoders = {
  dense: { name: "dense", kinds: ["points", "image", "text"] },
  convnet: { name: "small convnet", kinds: ["image"] },
  transformer: { name: "small transformer", kinds: ["image", "text"] },
} as const satisfies Record<string, { name: string; kinds: readonly Kind[] }>;

export type EncoderName = keyof typeof encoders;

export const encoderNames = Object.keys(encoders) as EncoderName[];

export const encoderFits = (encoder: EncoderName, kind: Kind): boolean => (encoders[encoder].kinds as readonly Kind[]).includes(kind);
