/** What plays the examples that can be heard, one at a time: charts are handed it, and ask it of a drawn example. */
import type { Clips } from "../shape/data-set";
import type { Gallery } from "../shape/protocol";

/** The clip that was asked for last. */
export interface Played {
  file: Clips;
  clip: number;
  /** Its file is on its way, it is heard now, it has come to its end or was stopped, or it cannot be had. */
  state: "coming" | "playing" | "over" | "lost";
  /** How much of the file has come, or how much of the sound was heard, from 0 to 1. */
  share: number;
}

export interface Player {
  readonly played: Played | undefined;
  /** From the beginning; where it is on its way or heard already, no more. */
  toggle(file: Clips, clip: number): void;
}

/** Of the drawn examples, as it is handed to charts. */
type Drawn = Pick<Gallery, "clips">;

export const canBeHeard = ({ clips }: Drawn, index: number): boolean => (clips?.of[index] ?? -1) >= 0;

/** What has become of a drawn example, where it was asked for last. */
export function playedOf(player: Player | undefined, { clips }: Drawn, index: number): Played | undefined {
  const played = player?.played;
  return played && clips && played.file.sha256 === clips.file.sha256 && clips.of[index] === played.clip ? played : undefined;
}

/** How much of it was heard, while it is. */
export function momentOf(player: Player | undefined, drawn: Drawn, index: number): number | undefined {
  const played = playedOf(player, drawn, index);
  return played?.state === "playing" ? played.share : undefined;
}

/** @returns whether it can be heard at all */
export function togglePlaying(player: Player | undefined, drawn: Drawn, index: number): boolean {
  if (!player || !drawn.clips || !canBeHeard(drawn, index)) return false;
  player.toggle(drawn.clips.file, drawn.clips.of[index]!);
  return true;
}
