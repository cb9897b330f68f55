import type * as english from "../../sentences/read-by";
import type { Translated } from "../translated";

export const readByWords: Translated<typeof english.readByWords> = {
  readout: "lectura lineal",
  classifier: "su propio clasificador",
  graph: "las creencias de sus vecinos en el grafo",
};

export const readBySentence: typeof english.readBySentence = (all) => {
  const groups = (Object.keys(readByWords) as english.ReadBy[]).flatMap((by) => {
    const names = new Set(all.filter((one) => one.by === by).map(({ name }) => name));
    return names.size ? [`según ${readByWords[by]}: ${[...names].join(", ")}`] : [];
  });
  return groups.length ? `Exactitud ${groups.join("; ")}.` : "";
};
