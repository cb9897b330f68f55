import type * as english from "../../sentences/read-by";
import type { Translated } from "../translated";

export const readByWords: Translated<typeof english.readByWords> = {
  readout: "sonde linéaire",
  classifier: "son propre classifieur",
  graph: "les croyances de ses voisins dans le graphe",
};

export const readBySentence: typeof english.readBySentence = (all) => {
  const groups = (Object.keys(readByWords) as english.ReadBy[]).flatMap((by) => {
    const names = new Set(all.filter((one) => one.by === by).map(({ name }) => name));
    return names.size ? [`par ${readByWords[by]}\u00a0: ${[...names].join(", ")}`] : [];
  });
  return groups.length ? `Exactitude ${groups.join("\u202f; ")}.` : "";
};
