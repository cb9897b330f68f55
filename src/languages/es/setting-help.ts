import type * as english from "../../sentences/setting-help";
import type { Translated } from "../translated";

export const settingHelp: Translated<typeof english.settingHelp> = {
  seed: "Otra semilla sortea otras etiquetas, pesos iniciales, lotes y vistas. Los datos empaquetados conservan sus ejemplos de prueba y, con todas las etiquetas, los de entrenamiento; los puntos y los ejemplos de validación se sortean de nuevo. Conviene mirar varias antes de creer una diferencia.",
  encoder: "La red que convierte un ejemplo en características. Todos los participantes la comparten.",
  steps: "De cuántos lotes aprende cada participante.",
  batch: "Ejemplos sin etiqueta por paso; los acompañan la mitad de etiquetados.",
  judged:
    "Prueba: los ejemplos reservados para el final. Validación: aquellos se apartan, y se prueba en cambio con una parte del pool, cuyas etiquetas siguen ocultas. Conviene elegir los ajustes con ella, para que los ejemplos de prueba sigan sin verse.",
  backend: "Lo que calcula. Auto toma el más rápido que supera su prueba.",
  wrongLabels:
    "De las etiquetas que se dan, esta fracción nombra otra clase, sorteada por la semilla. Lo que se evalúa conserva sus clases verdaderas.",
  labelSkew:
    "La clase más frecuente recibe tantas veces más etiquetas que la más rara, y las otras quedan entre medias; cada clase recibe una al menos. La semilla sortea qué clase es frecuente.",
  poolSkew:
    "La clase más frecuente tiene tantas veces más ejemplos de los que aprender que la más rara, y las otras quedan entre medias. Lo que se evalúa no cambia.",
  strangers:
    "Por tantas clases, las últimas, no pregunta nadie: sus ejemplos están entre los que sirven para aprender, pero nunca se etiquetan ni se evalúan.",
  poolShare: "De cuánto del pool se puede aprender, incluidos los ejemplos etiquetados. Lo que se evalúa no cambia.",
  shortcut:
    "Tantas marcas se estampan en cada vista de un ejemplo, las mismas en todas ellas, y en ningún ejemplo tal como es: con eso se distinguen dos vistas de las demás sin mirar lo que muestran.",
};

export const hardLabels: Translated<typeof english.hardLabels> = {
  wrongLabels: "Etiquetas erróneas",
  labelSkew: "Etiquetas desiguales",
  poolSkew: "Pool desigual",
  strangers: "Intrusos",
  poolShare: "Fracción del pool",
  shortcut: "Atajo",
};

export const batchHelp: typeof english.batchHelp = ({ batch, by }) => `${settingHelp.batch} ${by} necesita al menos ${batch}.`;
