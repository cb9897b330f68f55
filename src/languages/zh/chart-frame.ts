import type * as english from "../../sentences/chart-frame";
import type { Translated } from "../translated";
import { say } from "./spaced";

export const frameSentences: Translated<typeof english.frameSentences> = {
  awaited: ({ what, isPlaying }) => (isPlaying ? what : `按“开始”：${what}`),

  titled: ({ title, words }) => `${title}：${words}`,

  numbers: "背后的数据",
  numbersOf: (title) => `“${title}”背后的数据`,
  noNumbers: "还没有",

  cursor: ({ title, along }) => say`按${along}读取“${title}”`,
  place: ({ along, at, note }) => (note ? say`${along}${at}` + ` · ${note}` : say`${along}${at}`),
  reading: ({ place, lines }) => `${place}：${lines.map(({ name, value }) => `${name} ${value}`).join("，")}`,
};
