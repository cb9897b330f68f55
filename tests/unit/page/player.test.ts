/** One sound at a time, from the press to its end: with a made-up clock, and files that come when they are let. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { canBeHeard, momentOf, playedOf, togglePlaying } from "../../../src/charts/player";
import { ClipPlayer } from "../../../src/page/parts/player.svelte";
import type { Clips } from "../../../src/shape/data-set";

const content = Uint8Array.from({ length: 8 }, (_, i) => 16 * i);
let files = 0;
const someClips = (): Clips => ({ path: `clips-${files++}`, bytes: 8, sha256: bytesToHex(sha256(content)), count: 2, rate: 8 });

let clock = 0;
let isStill = false;
let frames: (() => void)[] = [];
let sources: { buffer?: { samples?: Float32Array; duration: number }; onended?: (() => void) | null; isOn: boolean }[] = [];
let respond: (() => Promise<Response>) | undefined;

beforeEach(() => {
  [clock, isStill, frames, sources] = [0, false, [], []];
  respond = () => Promise.resolve(new Response(content));
  vi.stubGlobal("document", { baseURI: "http://localhost/" });
  vi.stubGlobal("fetch", () => respond!());
  vi.stubGlobal("matchMedia", () => ({ matches: isStill }));
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => frames.push(draw));
  vi.stubGlobal(
    "AudioContext",
    class {
      destination = {};
      get currentTime() {
        return clock;
      }
      resume = () => Promise.resolve();
      createBuffer = (_channels: number, length: number, rate: number) => {
        const buffer = {
          samples: new Float32Array(),
          duration: length / rate,
          copyToChannel: (s: Float32Array<ArrayBuffer>) => (buffer.samples = s),
        };
        return buffer;
      };
      createBufferSource = () => {
        const source = { isOn: false, connect: () => {}, start: () => (source.isOn = true), stop: () => (source.isOn = false) };
        sources.push(source);
        return source;
      };
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

const nextFrame = () => frames.splice(0).forEach((draw) => draw());
const isPlaying = (player: ClipPlayer) => vi.waitFor(() => expect(player.played?.state).toBe("playing"));

it("plays the samples of the clip that was asked for, tells how far it is, and ends", async () => {
  const [player, clips] = [new ClipPlayer(), someClips()];
  player.toggle(clips, 1);
  expect(player.played).toMatchObject({ clip: 1, state: "coming" });
  await isPlaying(player);
  const { buffer } = sources[0]!;
  expect(buffer!.samples).toHaveLength(8);
  expect(buffer!.duration).toBe(1);
  clock = 0.25;
  nextFrame();
  expect(player.played?.share).toBe(0.25);
  sources[0]!.onended!();
  expect(player.played?.state).toBe("over");
  nextFrame();
  expect([player.played?.state, frames.length], "nobody follows it any more").toEqual(["over", 0]);
});

it("stops what is played where it is pressed again, and plays another in its place", async () => {
  const [player, clips] = [new ClipPlayer(), someClips()];
  player.toggle(clips, 0);
  await isPlaying(player);
  player.toggle(clips, 0);
  expect(player.played?.state).toBe("over");
  expect(sources.map(({ isOn }) => isOn)).toEqual([false]);
  player.toggle(clips, 0);
  await isPlaying(player);
  player.toggle(clips, 1);
  await isPlaying(player);
  expect(player.played?.clip).toBe(1);
  expect(sources.map(({ isOn }) => isOn)).toEqual([false, false, true]);
  sources[1]!.onended!();
  expect(player.played?.state, "the end of the one before is not its own").toBe("playing");
});

it("does not play what comes when something else was asked for", async () => {
  const [player, late, soon] = [new ClipPlayer(), someClips(), someClips()];
  let come: ((response: Response) => void) | undefined;
  respond = () => new Promise((resolve) => (come = resolve));
  player.toggle(late, 0);
  await vi.waitFor(() => expect(come).toBeDefined());
  respond = () => Promise.resolve(new Response(content));
  player.toggle(soon, 1);
  await isPlaying(player);
  come!(new Response(content));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(player.played).toMatchObject({ file: soon, clip: 1, state: "playing" });
  expect(sources).toHaveLength(1);
});

it("says where a file does not come or is another one, and asks again for it", async () => {
  const [player, clips] = [new ClipPlayer(), someClips()];
  for (const answer of [new Response(null, { status: 404 }), new Response(content.slice(1))]) {
    respond = () => Promise.resolve(answer);
    player.toggle(clips, 0);
    await vi.waitFor(() => expect(player.played?.state).toBe("lost"));
  }
  respond = () => Promise.resolve(new Response(content));
  player.toggle(clips, 0);
  await isPlaying(player);
});

it("jumps from quarter to quarter where motion is unwelcome", async () => {
  isStill = true;
  const [player, clips] = [new ClipPlayer(), someClips()];
  player.toggle(clips, 0);
  await isPlaying(player);
  clock = 0.6;
  nextFrame();
  expect(player.played?.share).toBe(0.5);
});

it("is asked of drawn examples: of those that have a clip", async () => {
  const [player, file] = [new ClipPlayer(), someClips()];
  const drawn = { clips: { file, of: Int32Array.of(-1, 1, 0) } };
  expect([0, 1, 2, 3].map((i) => canBeHeard(drawn, i))).toEqual([false, true, true, false]);
  expect([canBeHeard({}, 1), togglePlaying(player, {}, 1), togglePlaying(undefined, drawn, 1), togglePlaying(player, drawn, 0)]).toEqual(
    Array(4).fill(false),
  );
  expect(togglePlaying(player, drawn, 1)).toBe(true);
  await isPlaying(player);
  expect([0, 1, 2].map((i) => playedOf(player, drawn, i)?.clip)).toEqual([undefined, 1, undefined]);
  expect([0, 1, 2].map((i) => momentOf(player, drawn, i))).toEqual([undefined, 0, undefined]);
  expect(playedOf(player, { clips: { ...drawn.clips, file: { ...file, sha256: "another" } } }, 1)).toBeUndefined();
});
