/** Tones as they are packed in tests/reference/own/packed-sounds.zip, and as WAV. */
import { readFileSync } from "node:fs";
import { refusing } from "../../src/data-sets/own/fault";
import { unpacked } from "../../src/data-sets/own/files/archive";
import { glide } from "./tones";

const file = "tests/reference/own/packed-sounds.zip";
const packed = unpacked(new Uint8Array(readFileSync(file)), 1e6, () => true, refusing(file));
const [rate, seconds] = [16_000, 0.3];

/** The tone that make-own-packed-sounds.py has packed in the file with this number, in 16 bits. */
function waveOf(i: number): Uint8Array {
  const [low, high] = [300 + 40 * i, 1800 + 40 * i];
  const tone = i % 2 ? glide(low, high, seconds) : glide(high, low, seconds);
  const samples = Int16Array.from({ length: rate * seconds }, (_, k) => 32767 * tone(k / rate));
  const head = Buffer.from("RIFF....WAVEfmt \x10\0\0\0\x01\0\x01\0........\x02\0\x10\0data....", "latin1");
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(2 * rate, 28);
  head.writeUInt32LE(samples.byteLength, 40);
  return new Uint8Array(Buffer.concat([head, Buffer.from(samples.buffer)]));
}

/** By path: each packed, and beside it as WAV. */
export const packedTones = packed.map(({ path, bytes }) => ({
  ...{ path, bytes },
  wave: { path: path.replace(/\w+$/, "wav"), bytes: waveOf(Number(/\d+/.exec(path)![0])) },
}));

/** An MP3 that lasts more than a minute. */
export function longSong(): Uint8Array {
  const { bytes } = packed.find(({ path }) => path.endsWith(".mp3"))!;
  return new Uint8Array(Buffer.concat(Array.from({ length: 250 }, () => bytes)));
}
