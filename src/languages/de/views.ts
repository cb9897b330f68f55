import type * as english from "../../sentences/views";

const kinds: Readonly<Record<string, string>> = {
  plain: "unverändert",
  weak: "leichte Ansicht",
  strong: "schwere Ansicht",
  contrastive: "Ansicht zum Vergleich",
  masked: "mit verdeckten Teilen",
  rotated: "gedreht",
  tiled: "umgeordnet",
  disturbed: "gestört",
  pushed: "dorthin geschoben, wo es am meisten ausmacht",
  mixed: "mit einem anderen gemischt",
  half: "eine Hälfte",
};

export const viewWords: typeof english.viewWords = (name) => {
  const [kind = "", which] = name.replace(/^labelled\./, "").split(".");
  const words = kinds[kind] ?? kind;
  const one = which === undefined || which === "0" ? words : "eine andere";
  return name.startsWith("labelled.") ? `gelabelt: ${one}` : one;
};
