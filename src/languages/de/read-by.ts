import type * as english from "../../sentences/read-by";
import type { Translated } from "../translated";

export const readByWords: Translated<typeof english.readByWords> = {
  readout: "linearer Readout",
  classifier: "eigener Klassifikator",
  graph: "Überzeugung der Nachbarn im Graphen",
};

export const readBySentence: typeof english.readBySentence = (all) => {
  const groups = (Object.keys(readByWords) as (keyof typeof readByWords)[]).flatMap((by) => {
    const names = new Set(all.filter((one) => one.by === by).map(({ name }) => name));
    return names.size ? [`${readByWords[by]} (${[...names].join(", ")})`] : [];
  });
  return groups.length ? `Ablesung der Genauigkeit: ${groups.join("; ")}.` : "";
};
