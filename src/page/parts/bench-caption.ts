/** What stands below the charts of the bench that are saved: its words come after the first paint, as saving does. */
import { setCaption } from "../../charts/caption";
import { later } from "../../charts/later.svelte";
import type { Experiment } from "../../experiment/experiment.svelte";
import type { Slot } from "../../link/settings";

const words = later(() => import("./caption"));

/** For all charts of a component and of those in it. @param of whom they are */
export const setBenchCaption = (of: () => readonly [Experiment, readonly Slot[]]): void =>
  setCaption(() => words.part?.captionOf(...of(), new Date()) ?? []);
