import type * as english from "../../sentences/setting";
import type { Translated } from "../translated";
import { say } from "./spaced";

const named: typeof english.settingSentences.named = ({ label, value, unit }) => (unit ? `${label} ${value} ${unit}` : `${label} ${value}`);

export const settingSentences: Translated<typeof english.settingSentences> = {
  about: (label) => say`关于${label}`,
  reset: ({ label, start }) => say`把${label}重设为${start}`,
  back: (start) => say`重设为${start}`,
  start: (start) => say`初始值为${start}。`,
  named,
  refused: ({ option, why }) => `${option}：${why}`,
  notHere: ({ label, value, used, why }) => say`现为${named({ label, value: used })}，而不是${value}：${why}。`,
  state: (isOn) => (isOn ? "开" : "关"),
  several: (settings) => settings.join("，"),
};
