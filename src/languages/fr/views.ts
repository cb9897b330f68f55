import type * as english from "../../sentences/views";

export const viewWords: typeof english.viewWords = (name) => {
  const [kind = "", which] = name.replace(/^labelled\./, "").split(".");
  const words =
    {
      plain: "tel quel",
      weak: "vue facile",
      strong: "vue difficile",
      contrastive: "vue à comparer",
      masked: "en partie caché",
      rotated: "tourné",
      tiled: "dans un autre ordre",
      disturbed: "perturbé",
      pushed: "poussé là où cela compte le plus",
      mixed: "mélangé à un autre",
      half: "une moitié",
    }[kind] ?? kind;
  const one = which === undefined || which === "0" ? words : "une autre";
  return name.startsWith("labelled.") ? `étiqueté\u00a0: ${one}` : one;
};
