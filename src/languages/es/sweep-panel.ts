import { counted, pluralOf } from "../../shape/numerals";
import type * as english from "../../sentences/sweep-panel";
import { count } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { labelsAClass } from "./budgets";
import { capital } from "./capital";
import { backendName } from "./machine";
import { paradigmKinds } from "./paradigms";

const mostNamed = 3;
const runsWords = (number: number): string => counted(number, "ejecución", "ejecuciones");

export const sweepSentences: Translated<typeof english.sweepSentences> = {
  title: "Barrido",
  about:
    "Entrena los mismos métodos con pocas etiquetas y con muchas, cada uno con varias semillas, en segundo plano. Lo hecho, hecho queda: una ejecución acabada nunca se repite.",
  empty: "Elegir al menos unos datos, un método y un presupuesto de etiquetas.",

  plan: ({ runs, trainings, done }) =>
    `${runsWords(runs)} con ${counted(trainings, "entrenamiento")}${done ? `, ${counted(done, "ejecución ya hecha", "ejecuciones ya hechas")}` : ""}.`,
  nothingLeft: "No queda nada por hacer.",
  timeUnknown: "Cuánto tarda se sabe tras las primeras ejecuciones.",
  time: ({ time, workers, isTimedHere }) =>
    `Unos ${time} con ${counted(workers, "worker")}${isTimedHere ? "" : ", si este equipo es tan rápido como el del registro"}.`,
  timing: ({ done, total }) => `Cronometrando ${count(done + 1)} de ${count(total)}…`,
  untimed: (seconds) => `Cuántos pasos caben en ${count(seconds)}\u202fs se averigua cronometrando antes unos pocos.`,

  cancel: "Cancelar",
  timeSteps: "Medir los pasos",
  timeMachine: "Medir este equipo",
  start: "Iniciar el barrido",
  workers: "Workers",
  savePlan: "Guardar el plan",
  machine: (cores) => [
    `${counted(cores, "núcleo")} aquí. Un procesador gráfico admite una o dos ejecuciones a la vez. El plan guardado funciona sin página, en un equipo o en muchos: `,
    { code: "npm run sweep -- plan.json" },
    ".",
  ],

  endedElsewhere: "El barrido se terminó en otra pestaña.",
  ended: ({ isDone, done, total }) => `El barrido ${isDone ? "ha acabado" : "se canceló"}: ${count(done)} de ${runsWords(total)}.`,
  failed: ({ message, links }) => [
    `${counted(links.length, "entrenamiento falló", "entrenamientos fallaron")}: ${message} Iniciar otra vez el barrido para ${pluralOf(links.length, "reintentarlo", "reintentarlos")}. `,
    { code: links.slice(0, mostNamed).join(", ") },
    ...(links.length > mostNamed ? [` y ${count(links.length - mostNamed)} más`] : []),
  ],
};

export const sweepChoice: Translated<typeof english.sweepChoice> = {
  data: "Datos",
  usually: "Cada conjunto de datos se entrena con su codificador, sus pasos y su lote habituales.",
  techniquesOf: (paradigm) => `Métodos, ${paradigmKinds(paradigm)}`,
  labels: capital(labelsAClass),
  seeds: "Semillas",
  each: "Cada uno tiene",
  over: { steps: "pasos iguales", seconds: "segundos iguales" },
  seconds: "Segundos",
};

export const sweepProgress: Translated<typeof english.sweepProgress> = {
  at: ({ isPaused, done, total, left }) =>
    `${isPaused ? "En pausa en " : ""}${count(done)} de ${runsWords(total)}${left === undefined ? "" : `, quedan unos ${left}`}`,
  share: (share) => `${Math.round(100 * share)}\u202f%`,
  on: ({ backend, device }) => `En ${backendName[backend]} (${device}).`,
  elsewhere: (isPaused) =>
    isPaused
      ? "Otra pestaña de esta página lo ha pausado: esta muestra por dónde va, y allí se puede reanudar y cancelar."
      : "Otra pestaña de esta página está haciendo el barrido: esta muestra por dónde va, y allí se puede pausar y cancelar.",
  here: "Sigue mientras aquí se hacen otras cosas. Si se cierra esta página, se puede reanudar: solo empiezan de nuevo las ejecuciones en curso.",
  pause: "Pausar el barrido",
  resume: "Reanudar",
  cancel: "Cancelar el barrido",
};
