/** Decodes sounds as browsers can, and workers cannot: MP3, Ogg, FLAC, MPEG-4. */
import { mostSoundSeconds } from "../../shape/own-choices";
import type { Decoding } from "../../shape/own-question";

/** What all recorders know; whoever reads it brings it to another rate as that of any file. */
const rate = 48_000;
/** However it is packed, unpacked it is a few minutes at most. */
const surelyShort = 100_000;

/** Unpacked, a long sound fills the memory: of a larger file the browser says first how long it is, which takes little. */
export async function decodeSound(bytes: Uint8Array): Promise<Decoding> {
  const seconds = bytes.length > surelyShort ? await secondsOf(bytes) : 0;
  if (seconds === undefined) return { not: "not decoded" };
  if (seconds > mostSoundSeconds) return { not: "too long" };
  try {
    const buffer = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.slice().buffer);
    return buffer.duration > mostSoundSeconds ? { not: "too long" } : mixed(buffer);
  } catch {
    return { not: "not decoded" };
  }
}

/** Infinite where the file does not say it; undefined where it cannot be played. */
function secondsOf(bytes: Uint8Array): Promise<number | undefined> {
  const audio = new Audio();
  const address = URL.createObjectURL(new Blob([bytes.slice()]));
  return new Promise<number | undefined>((resolve) => {
    audio.onloadedmetadata = () => resolve(audio.duration);
    audio.onerror = () => resolve(undefined);
    audio.preload = "metadata";
    audio.src = address;
  }).finally(() => {
    audio.onerror = null;
    audio.removeAttribute("src");
    audio.load();
    URL.revokeObjectURL(address);
  });
}

function mixed(buffer: AudioBuffer): Decoding {
  const samples = new Float32Array(buffer.length);
  for (let channel = 0; channel < buffer.numberOfChannels; channel++)
    buffer.getChannelData(channel).forEach((value, i) => (samples[i]! += value / buffer.numberOfChannels));
  return { rate: buffer.sampleRate, samples, isMixed: buffer.numberOfChannels > 1 };
}
