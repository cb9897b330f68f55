import type * as english from "../../sentences/foot";
import type { Translated } from "../translated";
import { backendName } from "./machine";
import { program } from "./page-frame";

export const footSentences: Translated<typeof english.footSentences> = {
  whyNoOther: "por qué no otro",
  skipped: ({ name, reason }) => `${backendName[name]}: ${reason}`,
  noMachine: "El backend, lo que calcula, se elige cuando el motor ha cargado.",
  private: "Todo se entrena aquí: nada sale de este equipo.",
  version: (version) => `${program} ${version}`,
  language: "Idioma",
  keys: "Teclas y licencias",
};

export const keySentences: Translated<typeof english.keySentences> = {
  title: "Teclas",
  keys: [
    { key: "Space", words: "iniciar o pausar" },
    { key: ". o s", words: "un paso" },
    { key: "r", words: "otra vez, desde el principio" },
    { key: "[ y ]", words: "menos o más etiquetas" },
    { key: "Ctrl+Z", words: "deshacer el último cambio de ajustes" },
    { key: "p", words: "presentarlo en una sala, y salir de ello" },
    { key: "?", words: "mostrar estas teclas" },
  ],
  single: "Funcionan teclas sueltas; se desactivan para quien dicta o las pulsa sin querer. Ctrl+Z funciona siempre.",
  licences: (version) => ({
    before: `${footSentences.version(version)},`,
    own: "licencia MIT",
    between: ";",
    parts: "licencias de sus partes",
  }),
  close: "Cerrar",
};
