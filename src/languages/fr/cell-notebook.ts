import type * as english from "../../sentences/cell-notebook";
import type { Translated } from "../translated";

export const cellNotebookSentences: Translated<typeof english.cellNotebookSentences> = {
  about: ({ name, link, folder, version, day }) =>
    [
      `# ${name} en PyTorch`,
      "",
      "Ce qu’elle calcule, d’après les formules de ses articles, sur un lot d’exemples d’un essai. Écrivez d’abord les tableaux de cet essai, dans une copie du programme, et ouvrez-y ce notebook\u00a0:",
      "",
      "```",
      `npm run -s headless -- "${link}" --export ${folder}`,
      "```",
      "",
      "- Sont lus `inputs`, `labels`, `split`, `visible` et `features`, chacun avec la terminaison `.npy`. Tout autre essai peut être écrit ainsi\u00a0: son lien est ce qui suit # dans l’adresse de la page.",
      "- Réseaux et vues sont petits et faits ici\u00a0: les nombres ne sont donc pas ceux de la page. Sur les mêmes entrées, ils le sont\u00a0: un test du programme les tient l’un à l’autre.",
      "- Là où il y a des réglages, ce sont les réglages habituels\u00a0; chacun peut recevoir une autre valeur par son nom.",
      `- Écrit par Labelscape ${version}, ${day}. Il lui faut NumPy et PyTorch.`,
    ].join("\n"),
};
