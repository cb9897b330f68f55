/** Plays one clip at a time. Its file and what decodes it come when somebody first asks for a sound. */
import type { Played, Player } from "../../charts/player";
import type { Clips } from "../../shape/data-set";

/** Where motion is unwelcome the line only jumps, from quarter to quarter. */
const jumps = 4;

export class ClipPlayer implements Player {
  #played: Played | undefined = $state.raw();
  #context: AudioContext | undefined;
  /** What is heard now. */
  #source: AudioBufferSourceNode | undefined;
  /** How often something was asked for: what comes late is not played over what came after it. */
  #turn = 0;

  get played(): Played | undefined {
    return this.#played;
  }

  toggle(file: Clips, clip: number): void {
    const before = this.#played;
    this.#stop();
    const isAgain = before?.file.sha256 === file.sha256 && before.clip === clip;
    if (isAgain && (before.state === "coming" || before.state === "playing")) return;
    this.#played = { file, clip, state: "coming", share: 0 };
    void this.#play(this.#played, this.#turn);
  }

  #stop(): void {
    this.#turn++;
    this.#source?.stop();
    this.#source = undefined;
    if (this.#played) this.#played = { ...this.#played, state: "over" };
  }

  async #play(asked: Played, turn: number): Promise<void> {
    const isWanted = () => this.#turn === turn;
    const { file, clip } = asked;
    try {
      // In the turn of the press itself: later a browser lets nothing be heard.
      const context = (this.#context ??= new AudioContext());
      void context.resume();
      const { soundOf } = await import("./clips");
      const samples = await soundOf(file, clip, (share) => {
        if (isWanted()) this.#played = { ...asked, share };
      });
      if (!isWanted()) return;
      const buffer = context.createBuffer(1, samples.length, file.rate);
      buffer.copyToChannel(samples, 0);
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(context.destination);
      source.onended = () => {
        if (isWanted()) this.#stop();
      };
      source.start();
      this.#source = source;
      const start = context.currentTime;
      this.#follow({ ...asked, state: "playing" }, isWanted, () => (context.currentTime - start) / buffer.duration);
    } catch {
      if (isWanted()) this.#played = { ...asked, state: "lost" };
    }
  }

  /** Tells in each frame how far it is. */
  #follow(playing: Played, isWanted: () => boolean, shareNow: () => number): void {
    if (!isWanted()) return;
    const share = Math.min(1, Math.max(0, shareNow()));
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#played = { ...playing, share: isStill ? Math.floor(share * jumps) / jumps : share };
    requestAnimationFrame(() => this.#follow(playing, isWanted, shareNow));
  }
}

/** One for the whole page, so that no two sounds are heard at once. */
export const player = new ClipPlayer();
