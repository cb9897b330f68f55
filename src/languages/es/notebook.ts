import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/notebook";
import type { Translated } from "../translated";

export const notebookSentences: Translated<typeof english.notebookSentences> = {
  title: "# Curvas de etiquetas",
  about: ({ runs, data }) =>
    `Cuál es la exactitud de los métodos con pocas etiquetas: ${counted(runs, "ejecución", "ejecuciones")} en ${data || "nada"}. La celda siguiente contiene sus números; las demás calculan con ellos medias, curva y diferencias.`,
  written: ({ version, day }) => `- Escrito por Labelscape ${version} el ${day}.`,
  address: (address) => `- El experimento abierto entonces: <${address}>`,
  run: ({ first, last, versions }) => `- Ejecutado del ${first} al ${last} por la versión ${versions}.`,
  machine: ({ backend, device }) => `${backend}, ${device}`,
  computed: (machines) => `- Calculado por: ${machines}.`,
  accuracyBy:
    "- `accuracy_by` dice de qué es una exactitud: de la lectura lineal de las características, del propio clasificador del método o de su grafo.",
  again:
    "- Toda ejecución cuyos ajustes no se movieron por el camino se puede repetir: `link` es lo que va detrás de # en la dirección de la página.",
  numbers: (version) => `versión ${version} de los números`,
};
