/** What a view is called: the arrays `view.NAME` of a report. */
import { said } from "../shape/language";

export const viewWords = said("viewWords", (name: string): string => {
  const [kind = "", which] = name.replace(/^labelled\./, "").split(".");
  const words =
    {
      plain: "as it is",
      weak: "easy view",
      strong: "hard view",
      contrastive: "view to compare",
      masked: "with parts hidden",
      rotated: "turned",
      tiled: "in another order",
      disturbed: "disturbed",
      pushed: "pushed where it matters most",
      mixed: "mixed with another",
      half: "one half",
    }[kind] ?? kind;
  const one = which === undefined || which === "0" ? words : "another";
  return name.startsWith("labelled.") ? `labelled: ${one}` : one;
});
