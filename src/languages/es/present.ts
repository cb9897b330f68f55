import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/present";
import type { Translated } from "../translated";

export const presentSentences: Translated<typeof english.presentSentences> = {
  presentation: "Presentación",
  whatKeysDo: "Teclas de la presentación",
  keys: { play: "Space", more: "↑", fewer: "↓", before: "←", next: "→", again: "R", dark: "D", qr: "Q", leave: "Esc" },

  leave: "salir",
  play: "iniciar",
  pause: "pausa",
  again: "reiniciar",
  labels: "etiquetas",
  moreLabels: "Más etiquetas",
  fewerLabels: "Menos etiquetas",
  scene: "escena",
  sceneBefore: "Escena anterior",
  nextScene: "Escena siguiente",
  dark: "oscuro",
  light: "claro",
  qr: "código QR",
  qrOf: "Código QR del enlace",
  open: "Abrirlo en otro dispositivo",
  close: "Cerrar",
  scenes: "Escenas",
  sceneOf: ({ number, all, title }) => `Escena ${number} de ${all}: ${title}`,
  paste: "Pegar una lista de enlaces, cada uno tras su título, para tener escenas propias",
  pasted: (scenes) => counted(scenes, "escena propia", "escenas propias"),
  usual: "escenas habituales",

  titles: {
    twoWays: "Mismas etiquetas, dos caminos",
    oneLabel: "Una etiqueta por clase",
    manyLabels: "Etiquetas de sobra",
    shape: "Lo dice la forma de lo no etiquetado",
    words: "Palabras en vez de imágenes",
    bar: "¿Cuánta seguridad basta?",
    who: "¿Cuál llega más lejos, y cuándo?",
  },
};
