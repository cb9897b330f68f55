import type * as english from "../../sentences/version-1";
import type { Translated } from "../translated";

const reasons = [
  "las características se leen con otra regla, sin salto entre pocas y muchas etiquetas",
  "los conjuntos de datos empaquetados tienen una sola parte de prueba, la misma para todas las semillas",
  "los vecinos a igual distancia se toman en un orden fijo",
  "los ejemplos a los que no llega ninguna etiqueta son desconocidos, y no de la primera clase",
  "los modelos lineales se ajustan hasta que nada cambia",
  "el transformer se lee antes de la capa que el modelado enmascarado nunca entrenó",
  "los textos se leen con una aplicación lineal sin capa oculta, las palabras desconocidas no cuentan nada, y la tasa de aprendizaje habitual en textos es la mitad que antes",
  "las definiciones iguales a otras se han omitido",
];

export const whyOtherNumbers: Translated<typeof english.whyOtherNumbers> = reasons.join("; ");
