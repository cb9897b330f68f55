/** What is said where the page is presented to a hall. */
export const presentSentences = {
  present: "Present",
  leave: "leave",
  play: "play",
  pause: "pause",
  again: "again",
  labels: "labels",
  scene: "scene",
  dark: "dark",
  light: "light",
  scenes: "Scenes",
  sceneOf: ({ number, all, title }: { number: number; all: number; title: string }): string => `Scene ${number} of ${all}: ${title}`,
  paste: "Paste a list of links, each after its title, for scenes of your own",
  pasted: (scenes: number): string => (scenes === 1 ? "1 scene of your own" : `${scenes} scenes of your own`),
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
} as const;
