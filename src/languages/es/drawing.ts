import { counted } from "../../shape/numerals";
import { gridStep, mostCharacters, mostDots } from "../../shape/drawing";
import type * as english from "../../sentences/drawing";
import { count, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const names = ["primera", "segunda", "tercera", "cuarta"];
const classes = (label: number): string => `la ${names[label]!} clase`;

export const drawingSentences: Translated<typeof english.drawingSentences> = {
  open: "Dibujar",
  title: "Dibujar puntos propios",
  how: "Hacer clic o tocar para poner un punto, que se etiqueta primero. Arrastrar para pintar dónde están los puntos sin etiqueta y los de prueba.",
  keys: "Teclas: 1 a 4 para la clase, flechas para moverse, con Shift más lejos, Enter para poner, Space para empezar y acabar de pintar, Ctrl+Z para deshacer.",
  plane: ({ label, at: [x, y] }) =>
    `El plano: aquí se ponen y se pintan puntos. ${names[label]!} clase: ${plain(gridStep * x)} en horizontal, ${plain(gridStep * y)} en vertical`,
  class: "Clase",
  undo: "Deshacer",
  redo: "Rehacer",
  clear: "Borrar",
  close: "Listo",
  coming: "Las herramientas de dibujo se están cargando.",
  lost: "Las herramientas de dibujo no han llegado: recargar la página.",
  start: "las dos ondas",
  drawn: (dots, strokes) => `${counted(dots, "punto")}, ${counted(strokes, "trazo")}.`,
  room: (used) => `Usados ${count(used)} de los ${count(mostCharacters)} caracteres que caben en un enlace.`,
  painting: "Pintando.",
  fault(fault) {
    switch (fault.kind) {
      case "missing class":
        return `De ${classes(fault.label)} aún no hay nada dibujado. Hasta entonces se aprende del dibujo anterior.`;
      case "too many dots":
        return `Hay más de ${count(mostDots)} puntos de ${classes(fault.label)}: deshacer algunos.`;
      case "too long":
        return "El dibujo es demasiado largo para un enlace: deshacer una parte.";
      case "two dots in one place":
        return "Hay dos puntos en el mismo lugar: deshacer uno.";
      case "unreadable":
        return "Esto no es un dibujo.";
    }
  },
  refused(why, label) {
    switch (why) {
      case "no room":
        return "Esto no cabe en un enlace. Deshacer algo o dibujarlo más corto.";
      case "dots":
        return `Hay ${count(mostDots)} puntos de ${classes(label)}, y no puede haber más. Los demás se pueden pintar.`;
      case "taken":
        return "Ya hay un punto de esta clase.";
    }
  },
};
