/** What a chart says as long as there is nothing in it: what will be there, and what to do for it, unless that is done. Told once by the page, for all charts on it. */
import { getContext, setContext } from "svelte";
import { frameSentences } from "../sentences/chart-frame";

const key = Symbol("whether training is under way");

export const setPlaying = (isPlaying: () => boolean): void => void setContext(key, isPlaying);

/** “Press Play: the graph will be drawn here.”; while it trains, “The graph will be drawn here.” Call it where a component begins. */
export function awaited(): (what: string) => string {
  const isPlaying = getContext<(() => boolean) | undefined>(key);
  return (what) => frameSentences.awaited({ what, isPlaying: isPlaying?.() === true });
}
