import type * as english from "../../sentences/views";

export const viewWords: typeof english.viewWords = (name) => {
  const [kind = "", which] = name.replace(/^labelled\./, "").split(".");
  const words =
    {
      plain: "tal como es",
      weak: "vista fácil",
      strong: "vista difícil",
      contrastive: "vista a comparar",
      masked: "con partes ocultas",
      rotated: "girada",
      tiled: "en otro orden",
      disturbed: "perturbada",
      pushed: "empujada hacia donde más importa",
      mixed: "mezclada con otra",
      half: "una mitad",
    }[kind] ?? kind;
  const one = which === undefined || which === "0" ? words : "otra";
  return name.startsWith("labelled.") ? `con etiqueta: ${one}` : one;
};
