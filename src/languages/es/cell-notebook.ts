import type * as english from "../../sentences/cell-notebook";
import type { Translated } from "../translated";

export const cellNotebookSentences: Translated<typeof english.cellNotebookSentences> = {
  about: ({ name, link, folder, version, day }) =>
    [
      `# ${name} en PyTorch`,
      "",
      "Lo que calcula, según las fórmulas de sus artículos, sobre un lote de ejemplos de una ejecución. Primero hay que escribir los arrays de esa ejecución, en una copia del programa, y abrir allí este cuaderno:",
      "",
      "```",
      `npm run -s headless -- "${link}" --export ${folder}`,
      "```",
      "",
      "- Lee `inputs`, `labels`, `split`, `visible` y `features`, cada uno con la terminación `.npy`. Cualquier otra ejecución puede escribirse así: su enlace es lo que sigue a # en la dirección de la página.",
      "- Las redes y las vistas son pequeñas y se hacen aquí, de modo que los números no son los de la página. Con las mismas entradas sí lo son: una prueba del programa compara los dos.",
      "- Donde hay ajustes, son los habituales; a cada uno se le puede dar otro valor por su nombre.",
      `- Escrito por Labelscape ${version} el ${day}. Necesita NumPy y PyTorch.`,
    ].join("\n"),
};
