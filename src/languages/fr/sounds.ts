import { count, percent, plain } from "../../sentences/numbers";
import type * as english from "../../sentences/sounds";
import type { Translated } from "../translated";

const [mark, playing] = ["peut s’écouter", "en lecture"] as const;

export const soundSentences: Translated<typeof english.soundSentences> = {
  mark,
  press: { play: "appuyez pour l’écouter", stop: "appuyez pour l’arrêter" },
  after: { play: "peut s’écouter\u00a0: appuyez pour lire", stop: "est en lecture\u00a0: appuyez pour arrêter" },
  onMap: "Enter lit ce qui peut s’écouter.",
  listen: "Écouter",
  spoken: ({ words, isPlaying }) => `${words}, ${isPlaying ? playing : mark}`,
  counted: (heard, drawn) => `${mark}\u00a0: ${count(heard)} des ${count(drawn)} dessinés`,
  mute: "Celui-ci ne peut pas s’écouter\u00a0: certains sons ne sont ici que comme images.",
  states: {
    coming: (share) => `les sons arrivent\u00a0: ${percent(share, 0)}`,
    playing,
    over: "",
    lost: "Les sons ne sont pas arrivés\u00a0: appuyez pour réessayer.",
  },
  play: "lire",
  stop: "arrêter",
  axes: "temps →, fréquence ↑",
  seconds: (value) => `${plain(value)}\u202fs`,
  hertz: (value) => `${count(value)}\u202fHz`,
};
