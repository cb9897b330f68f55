/** The encoders there are. A kind of data says which of them can read it; all contestants of an experiment share the one chosen. */
export type EncoderName = "dense" | "convnet" | "transformer";
