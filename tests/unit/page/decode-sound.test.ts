/** Sounds are decoded by the browser, all channels as one; what is long is refused before it is unpacked. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { decodeSound } from "../../../src/page/own/decode-sound";

const bufferOf = (channels: number[][], sampleRate = 48_000) => ({
  ...{ sampleRate, length: channels[0]!.length, numberOfChannels: channels.length, duration: channels[0]!.length / sampleRate },
  getChannelData: (channel: number) => Float32Array.from(channels[channel]!),
});
const decodeAudioData = vi.fn();
/** How long the player says a file is; undefined where it plays none. */
let seconds: number | undefined;
beforeEach(() => {
  decodeAudioData.mockReset();
  vi.stubGlobal(
    "OfflineAudioContext",
    class {
      decodeAudioData = decodeAudioData;
    },
  );
  vi.stubGlobal(
    "Audio",
    class {
      duration = seconds;
      onloadedmetadata?: () => void;
      onerror?: () => void;
      removeAttribute = vi.fn();
      load = vi.fn();
      set src(_address: string) {
        queueMicrotask(() => (seconds === undefined ? this.onerror : this.onloadedmetadata)?.());
      }
    },
  );
  vi.stubGlobal("URL", { createObjectURL: () => "blob:sound", revokeObjectURL: vi.fn() });
});
afterEach(() => vi.unstubAllGlobals());

it("has the mean of all channels, and says so", async () => {
  decodeAudioData.mockResolvedValue(
    bufferOf([
      [0.5, 1, -0.25],
      [0.5, 0, 0.25],
    ]),
  );
  expect(await decodeSound(Uint8Array.of(1, 2, 3))).toEqual({ rate: 48_000, samples: Float32Array.of(0.5, 0.5, 0), isMixed: true });
  expect(new Uint8Array(decodeAudioData.mock.lastCall![0] as ArrayBuffer)).toEqual(Uint8Array.of(1, 2, 3));
  decodeAudioData.mockResolvedValue(bufferOf([[0.5]]));
  expect(await decodeSound(Uint8Array.of(1))).toMatchObject({ isMixed: false });
});

it.each([
  [3600, "too long"],
  [Infinity, "too long"],
  [undefined, "not decoded"],
])("a large file that lasts %s s is not even unpacked: %s", async (lasts, not) => {
  seconds = lasts;
  expect(await decodeSound(new Uint8Array(200_000))).toEqual({ not });
  expect(decodeAudioData).not.toHaveBeenCalled();
});

it("one that is long though it is small is refused then", async () => {
  decodeAudioData.mockResolvedValue({ ...bufferOf([[0]]), duration: 61 });
  expect(await decodeSound(new Uint8Array(1000))).toEqual({ not: "too long" });
});

it("a large file that is short is unpacked, and what is broken is told", async () => {
  seconds = 50;
  decodeAudioData.mockResolvedValueOnce(bufferOf([[1]])).mockRejectedValueOnce(new Error("EncodingError"));
  expect(await decodeSound(new Uint8Array(200_000))).toMatchObject({ samples: Float32Array.of(1) });
  expect(await decodeSound(new Uint8Array(200_000))).toEqual({ not: "not decoded" });
});
