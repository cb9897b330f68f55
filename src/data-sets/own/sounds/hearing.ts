/** All sounds of an archive: WAV files are read here, others a browser has decoded before. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Left } from "../files/not-read";
import { remembering } from "../files/once";
import { isPackedSound, typeOf } from "../files/types";
import type { Decode, Entry } from "../reading";
import { soundIn } from "./decode";
import { heardIn, type HeardSound } from "./heard";

/** What was heard in packed sounds, by their bytes and the length that was asked for: those of the last archive. Undefined where nothing decodes any. */
let decoded: ReadonlyMap<string, HeardSound | Left> | undefined;
export const areDecoded = (): boolean => decoded !== undefined;

const keyOf = (bytes: Uint8Array, seconds: number): string => `${seconds} ${bytesToHex(sha256(bytes))}`;
const isPacked = ({ bytes }: Entry): boolean => isPackedSound(typeOf(bytes));

/** From now on they are. */
export const decodeFromNowOn = (): void => void (decoded ??= new Map());

/** Has packed sounds decoded, one at a time: unpacked, a few minutes fill the memory of a small device. What was decoded for the last archive is not again. */
export async function decodePacked(entries: readonly Entry[], seconds: number, decode: Decode): Promise<void> {
  const found = new Map<string, HeardSound | Left>();
  for (const { path, bytes } of entries.filter(isPacked)) {
    const key = keyOf(bytes, seconds);
    const before = found.get(key) ?? decoded?.get(key);
    found.set(key, before ?? heardIn(path, await soundOf(bytes, decode), seconds));
  }
  decoded = found;
}

async function soundOf(bytes: Uint8Array, decode: Decode) {
  const sound = await decode(bytes);
  return "not" in sound ? sound : { ...sound, samples: Float64Array.from(sound.samples) };
}

const inWaves = remembering((entries: readonly Entry[], seconds: number) =>
  entries.map(({ path, bytes }) => heardIn(path, soundIn(bytes), seconds)),
);

/** In their order. */
export function heard(entries: readonly Entry[], seconds: number): { sounds: readonly HeardSound[]; left: readonly Left[] } {
  const waves = entries.filter((entry) => !isPacked(entry));
  const ofPath = new Map(inWaves(waves, seconds).map((one) => [one.path, one]));
  const [sounds, left]: [HeardSound[], Left[]] = [[], []];
  for (const { path, bytes } of entries) {
    const one = ofPath.get(path) ?? { ...(decoded?.get(keyOf(bytes, seconds)) ?? { why: "not decoded" as const }), path };
    if ("why" in one) left.push(one);
    else sounds.push(one);
  }
  return { sounds, left };
}
