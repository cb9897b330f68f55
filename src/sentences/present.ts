/** What is said where the page is presented to a hall. */
import { said } from "../shape/language";
import { counted } from "../shape/numerals";

export const presentSentences = said("presentSentences", {
  presentation: "Presentation",
  whatKeysDo: "Keys of the presentation",
  /** As they are written on a keyboard. */
  keys: { play: "Space", more: "↑", fewer: "↓", before: "←", next: "→", again: "R", dark: "D", qr: "Q", leave: "Esc" },

  leave: "leave",
  play: "play",
  pause: "pause",
  again: "again",
  labels: "labels",
  moreLabels: "More labels",
  fewerLabels: "Fewer labels",
  scene: "scene",
  sceneBefore: "Scene before",
  nextScene: "Next scene",
  dark: "dark",
  light: "light",
  qr: "code to scan",
  qrOf: "QR code of the link",
  open: "Open it on your own device",
  close: "Close",
  scenes: "Scenes",
  sceneOf: ({ number, all, title }: { number: number; all: number; title: string }): string => `Scene ${number} of ${all}: ${title}`,
  paste: "Paste a list of links, each after its title, for scenes of your own",
  pasted: (scenes: number): string => `${counted(scenes, "scene")} of your own`,
  usual: "usual scenes",

  titles: {
    twoWays: "Same labels, two ways",
    oneLabel: "One label a class",
    manyLabels: "Labels enough",
    shape: "The shape of the unlabelled tells it",
    words: "Words instead of pictures",
    bar: "How sure is sure enough?",
    who: "Which gets further, when?",
  },
} as const);
