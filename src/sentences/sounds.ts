/** What is said of examples that can be heard. */
import { said } from "../shape/language";
import { count, percent, plain } from "./numbers";

const [mark, playing] = ["can be heard", "playing"] as const;

export const soundSentences = said("soundSentences", {
  mark,
  /** In a card that no pointer can reach: what a press on its point does. */
  press: { play: "press to hear it", stop: "press to stop it" },
  /** For those who listen, after what the example is. */
  after: { play: "can be heard: press to play", stop: "is played: press to stop" },
  onMap: "Enter plays what can be heard.",
  listen: "Listen",
  /** Of a point on the map. @param words what it is */
  spoken: ({ words, isPlaying }: { words: string; isPlaying: boolean }): string => `${words}, ${isPlaying ? playing : mark}`,
  /** Of the drawn ones, after the mark. */
  counted: (heard: number, drawn: number): string => `${mark}: ${count(heard)} of the ${count(drawn)} that are drawn`,
  mute: "This one cannot be heard: some of the sounds are here only as pictures.",
  states: {
    coming: (share: number): string => `the sounds are on their way: ${percent(share, 0)}`,
    playing,
    over: "",
    lost: "The sounds did not come: press to try again.",
  },
  play: "play",
  stop: "stop",
  /** Below a large spectrogram: what goes right, and what goes up. */
  axes: "time →, frequency ↑",
  seconds: (value: number): string => `${plain(value)}\u202fs`,
  hertz: (value: number): string => `${count(value)}\u202fHz`,
} as const);
