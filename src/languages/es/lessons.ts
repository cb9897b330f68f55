import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/lessons";
import { percent, points } from "../../sentences/numbers";
import type { Translated } from "../translated";

const higher = (share: number): string => `${points(Math.abs(share))} puntos por ${share < 0 ? "detrás" : "delante"}`;

export const lessonPageSentences: Translated<typeof english.lessonPageSentences> = {
  title: "Lecciones",
  intro:
    "Cada una pregunta qué se espera, lo hace probar y cuenta qué ha pasado en la propia ejecución. Los pronósticos se quedan en este dispositivo.",
  done: ({ done, all }) => `Hechas ${done} de ${all}.`,
  isDone: "hecha",
  reset: "Olvidar los pronósticos",
  wasReset: "Todos los pronósticos se han olvidado.",
  all: "Todas las lecciones",
  numbered: ({ number, title }) => `${number} ${title}`,
  name: ({ number, all }) => `Lección ${number} de ${all}`,

  guess: "Pronóstico",
  keep: "Quedarse con este",
  skip: "Sin pronóstico",
  first: "Elegir antes una respuesta.",
  marks: ({ isGuess, isCame }) => [...(isGuess ? ["pronóstico"] : []), ...(isCame ? ["medido"] : [])].join(", "),
  unguessed: "Sin pronóstico.",

  act: "Hacer",
  again: "Preguntar de nuevo",
  off: "Este experimento no es el de la lección.",
  back: "Volver a la lección",

  watch: "En qué fijarse",
  happened: "Qué ha pasado",
  coming: "Se contará aquí cuando ambos lleguen al final.",
  usually: ({ choices, counts, came }) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    const told = counts
      .map((count, choice) => ({ count, choice }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count);
    const [most] = told;
    if (!most) return "";
    const said = told.map(({ count, choice }) => `${count} de ${all} «${choices[choice]!}»`).join(", ");
    const own = most.choice === came ? "" : " Lo obtenido aquí no es lo que suele salir.";
    return `${most.count === all ? "Registrado" : "Así suele ser, registrado"} con ${counted(all, "semilla")}: ${said}.${own}`;
  },
  print: "Imprimir una hoja",
  room: "¿Qué ha salido, y por qué?",
  next: ({ title }) => `Siguiente: ${title}`,
  noLesson: (id) => `No hay ninguna lección «${id}»: estas son las que hay.`,
};

type Messages = typeof english.lessonResults;
type Came = Parameters<Messages["whatStartsAgain"]>[0]["self"];

export const lessonResults: Translated<Messages> = {
  oneLabel: ({ only, spreading }) =>
    `Label spreading acierta el ${percent(spreading)} de los puntos de prueba; solo etiquetas, el ${percent(only)}. A ambos se les dijo la clase de dos puntos.`,
  twoWays: ({ self, semi, only }) =>
    `Con las mismas 40 etiquetas, FixMatch lee el ${percent(semi)} de los dígitos, SimCLR el ${percent(self)} y solo etiquetas el ${percent(only)}.`,
  whatStartsAgain: (one) => {
    const took = (steps: number): string => (steps ? `necesitó ${counted(steps, "paso")} para ello` : "no necesitó ningún paso para ello");
    const came = ({ few, many, steps }: Came): string => `del ${percent(few)} al ${percent(many)} y ${took(steps)}`;
    return `Con 16 etiquetas por clase, SimCLR pasó ${came(one.self)}. FixMatch pasó ${came(one.semi)}.`;
  },
  fairOpponent: (one) =>
    `FixMatch lee el ${percent(one.semi)}; solo etiquetas con las imágenes tal como son, el ${percent(one.plain)}: FixMatch va ${higher(one.far)}. Si solo etiquetas las ve cambiadas, lee el ${percent(one.only)}, y FixMatch va ${higher(one.left)}.`,
  views: ({ same, changed }) =>
    `Enseñado en la misma vista acierta el ${percent(same.accuracy)}; en una cambiada, el ${percent(changed.accuracy)}. De las predicciones creídas son correctas el ${percent(same.precision)} y el ${percent(changed.precision)}.`,
  missesThePoint: (one) =>
    `Rotación acierta el ${percent(one.solved)} de los giros y lee el ${percent(one.turned)} de los dígitos. Una red sin entrenar lee el ${percent(one.random)}; SimCLR, el ${percent(one.contrast)}.`,
  sureGuess: (one) =>
    `Al final está seguro del ${percent(one.coverage)} de las imágenes, y el ${percent(one.precision)} de esas predicciones son correctas. Lee el ${percent(one.taught)} de los dígitos; sin las predicciones, el ${percent(one.only)}.`,
  unluckyLabel: (one) => {
    const apart = Math.abs(one.first.spreading - one.second.spreading);
    const drawn = ({ seed, spreading }: { seed: number; spreading: number }): string => `el ${percent(spreading)} con la semilla ${seed}`;
    return `Label spreading alcanza ${drawn(one.first)} y ${drawn(one.second)}: ${points(apart)} puntos de distancia, solo por el sorteo.`;
  },
  twoHalves: (one) =>
    `Los dos coinciden en el ${percent(one.agreement)} de las definiciones sin etiqueta, y el mejor acierta el ${percent(one.right)}. Juntos aciertan el ${percent(one.together)} de las definiciones de prueba; solo etiquetas, el ${percent(one.only)}.`,
  strangers: (one) =>
    `Sin intrusos, FixMatch va ${higher(one.without.lead)} de solo etiquetas, y el ${percent(one.without.precision)} de lo que da por seguro es correcto. Entre intrusos va ${higher(one.among.lead)}, y el ${percent(one.among.precision)} es correcto.`,
  moreWithoutLabels: (one) =>
    `Label spreading pasa del ${percent(one.spreading.few)} al ${percent(one.spreading.many)}; SimCLR, del ${percent(one.contrast.few)} al ${percent(one.contrast.many)}.`,
  firstWithout: ({ bridge, pixels }) =>
    `Sobre lo aprendido por SimCLR, la difusión acierta el ${percent(bridge)}; entre simples píxeles, el ${percent(pixels)}.`,
};
