/** What stands below a chart that is saved: the settings, the seeds, the machine, the date. Given once by the page, for all charts on it. */
import { getContext, setContext } from "svelte";
import { language } from "../shape/language";

const key = Symbol("caption of saved charts");
const date = new Intl.DateTimeFormat(language(), { dateStyle: "long" });

/** One line a string, asked for when a chart is saved. */
type Caption = () => readonly string[];

export const setCaption = (caption: Caption): void => void setContext(key, caption);

/** Where nobody has said more, the date. @param now the time of saving */
export const getCaption = (now: () => Date = () => new Date()): Caption =>
  getContext<Caption | undefined>(key) ?? (() => [date.format(now())]);
