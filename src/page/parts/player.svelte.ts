/** Plays one clip at a time. Its file and what decodes it come when somebody first asks for a sound. */
import type { Played, Player } from "../../charts/player";
import type { Clips } from "../../shape/data-set";

/** Where motion is unwelcome the line only jumps, from quarter to quarter. */
const jumps = 4;

export class ClipPlayer implements Player {
  #played: Played | undefined = $state.raw();
  readonly #files = new Map<string, Promise<Uint8Array>>();
  #context: AudioContext | undefined;
  #source: AudioBufferSourceNode | undefined;

  get played(): Played | undefined {
    return this.#played;
  }

  toggle(file: Clips, clip: number): void {
    const before = this.#played;
    this.#stop();
    const isAgain = before?.file.sha256 === file.sha256 && before.clip === clip;
    if (isAgain && (before.state === "coming" || before.state === "playing")) return;
    const played: Played = { file, clip, state: "coming", share: 0 };
    this.#played = played;
    void this.#play(played, () => this.#played?.file === file && this.#played.clip === clip && this.#played.state === "coming");
  }

  #stop(): void {
    if (this.#source) this.#source.onended = null;
    this.#source?.stop();
    this.#source = undefined;
    if (this.#played) this.#played = { ...this.#played, state: "over" };
  }

  /** @param isWanted whether nothing else was asked for in the meantime */
  async #play(asked: Played, isWanted: () => boolean): Promise<void> {
    try {
      // In the turn of the press itself: later a browser lets nothing be heard.
      const context = (this.#context ??= new AudioContext());
      void context.resume();
      const content = await this.#contentOf(asked.file);
      const { decodeSound } = await import("../../shape/adpcm");
      if (!isWanted()) return;
      const size = content.length / asked.file.count;
      const samples = decodeSound(content.subarray(asked.clip * size, (asked.clip + 1) * size));
      const buffer = context.createBuffer(1, samples.length, asked.file.rate);
      buffer.copyToChannel(samples, 0);
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(context.destination);
      source.onended = () => this.#stop();
      source.start();
      this.#source = source;
      this.#follow({ ...asked, state: "playing" }, source, context.currentTime);
    } catch {
      if (isWanted()) this.#played = { ...asked, state: "lost" };
    }
  }

  /** Tells in each frame how far it is. */
  #follow(playing: Played, source: AudioBufferSourceNode, start: number): void {
    if (this.#source !== source) return;
    const share = Math.min(1, Math.max(0, (source.context.currentTime - start) / source.buffer!.duration));
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#played = { ...playing, share: isStill ? Math.floor(share * jumps) / jumps : share };
    requestAnimationFrame(() => this.#follow(playing, source, start));
  }

  /** Comes once; one that did not come is asked for again. */
  #contentOf(file: Clips): Promise<Uint8Array> {
    const known = this.#files.get(file.path);
    if (known) return known;
    const coming = import("../../shape/packed").then(async ({ fetchFile, unpackFile }) =>
      unpackFile(
        file,
        await fetchFile(file, new URL(document.baseURI), (loaded) => {
          if (this.#played?.state === "coming") this.#played = { ...this.#played, share: Math.min(1, loaded / file.bytes) };
        }),
      ),
    );
    this.#files.set(file.path, coming);
    coming.catch(() => this.#files.delete(file.path));
    return coming;
  }
}

/** One for the whole page, so that no two sounds are heard at once. */
export const player = new ClipPlayer();
