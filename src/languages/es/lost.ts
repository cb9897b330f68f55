import type * as english from "../../sentences/lost";
import type { Translated } from "../translated";

const died = "La parte de la página que entrena ha dejado de funcionar.";

export const lostSentences: Translated<typeof english.lostSentences> = {
  died,
  diedOf: (why) => `${died} (${why})`,
  neverStarted: `${died} (no llegó a arrancar)`,
  unreadable: "no se pudo leer un mensaje suyo",
  silent: (seconds) => `lleva ${seconds} segundos sin responder`,
  tooOften: ({ times, last }) => `Se ha perdido ${times} veces. ${last}`,
  offline: "Este equipo no tiene conexión: probar de nuevo cuando la tenga.",
  hint: "Probar de nuevo; si se repite, elegir otro backend en Ajustes.",
  notArrived: { message: "Una parte de esta página no ha llegado.", hint: "Comprobar la conexión y recargarla." },
  outdated: {
    message: "Esta página está anticuada: el sitio tiene una más nueva, y faltan partes de esta.",
    hint: "Recargarla: las ejecuciones guardadas se conservan, salvo que la página diga que no puede almacenarlas.",
  },
};
