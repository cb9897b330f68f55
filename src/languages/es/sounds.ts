import type * as english from "../../sentences/sounds";
import { count, percent, plain } from "../../sentences/numbers";
import type { Translated } from "../translated";

const [mark, playing] = ["se puede oír", "sonando"] as const;

export const soundSentences: Translated<typeof english.soundSentences> = {
  mark,
  press: { play: "pulsar para oírlo", stop: "pulsar para pararlo" },
  after: { play: "se puede oír: pulsar para reproducir", stop: "está sonando: pulsar para parar" },
  onMap: "Enter reproduce lo que se puede oír.",
  listen: "Escuchar",
  spoken: ({ words, isPlaying }) => `${words}, ${isPlaying ? playing : mark}`,
  counted: (heard, drawn) => `${mark}: ${count(heard)} de los ${count(drawn)} dibujados`,
  mute: "Este no se puede oír: algunos sonidos están aquí solo como imágenes.",
  states: {
    coming: (share) => `los sonidos se están cargando: ${percent(share, 0)}`,
    playing,
    over: "",
    lost: "Los sonidos no han llegado: pulsar para probar de nuevo.",
  },
  play: "oír",
  stop: "parar",
  axes: "tiempo →, frecuencia ↑",
  seconds: (value) => `${plain(value)}\u202fs`,
  hertz: (value) => `${count(value)}\u202fHz`,
};
