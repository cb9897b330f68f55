/** Makes spoken-digits.bin.gz and clips.bin.gz with two speech synthesisers of Debian. Run: node static-data/make.mjs spoken-digits */
import { BANDS, MOMENTS, spectrogram } from "../../src/data-sets/own/sounds/spectrogram";
import { seeded } from "../../src/shape/random";
import { shuffled, writePacked } from "../packing";
import { encodeSound } from "./encode";
import { LENGTH, prepared } from "./prepare";
import { checkSynthesisers, espeakVoices, fliteVoices, words, type Voice } from "./speak";

const SEED = 1;
/** Of eSpeak's voices, how many are learned from and how many are only tested. */
const [KNOWN, UNHEARD] = [48, 12];
/** How often each voice says each digit: so that as many are tested of either synthesiser. */
const TAKES = { espeak: 5, flite: 15 };
/** How many can be listened to, as many of each digit. */
const CLIPS = 200;

interface Example {
  label: number;
  voice: number;
  take: number;
}

const voices: readonly Voice[] = [...espeakVoices((names) => shuffled(names, SEED)).slice(0, KNOWN + UNHEARD), ...fliteVoices];

/** All that some voices say. */
const saidBy = (from: number, to: number, takes: number): Example[] =>
  Array.from({ length: (to - from) * words.length * takes }, (_, i) => ({
    label: i % words.length,
    voice: from + Math.floor(i / words.length / takes),
    take: Math.floor(i / words.length) % takes,
  }));

/** Of each digit the same number, by voices that take turns, and one take of each: from those that may be learned from. */
function heard(): Example[] {
  const random = seeded(SEED, "clips");
  const order = random.shuffled(Int32Array.from({ length: KNOWN }, (_, voice) => voice));
  return shuffled(
    Array.from({ length: CLIPS }, (_, i) => ({
      label: Math.floor((i * words.length) / CLIPS),
      voice: order[i % KNOWN]!,
      take: random.below(TAKES.espeak),
    })),
    SEED,
  );
}

function spoken({ label, voice, take }: Example): { samples: Float64Array; isCut: boolean } {
  const random = seeded(SEED, "take", voice, label, take);
  return prepared(voices[voice]!.say(words[label]!, random(), random()), random);
}

checkSynthesisers();
const clips = heard();
const isHeard = (one: Example) => clips.some(({ label, voice, take }) => label === one.label && voice === one.voice && take === one.take);
const examples = [
  ...clips,
  ...shuffled(
    saidBy(0, KNOWN, TAKES.espeak).filter((one) => !isHeard(one)),
    SEED,
  ),
  ...shuffled(saidBy(KNOWN, KNOWN + UNHEARD, TAKES.espeak), SEED),
  ...shuffled(saidBy(KNOWN + UNHEARD, voices.length, TAKES.flite), SEED),
];

const count = examples.length;
const half = (BANDS * MOMENTS) / 2;
const packed = new Uint8Array(count * (2 + half));
const recorded = new Uint8Array((CLIPS * LENGTH) / 2);
let cut = 0;
examples.forEach((example, i) => {
  const { samples, isCut } = spoken(example);
  cut += Number(isCut);
  packed[i] = example.label;
  packed[count + i] = example.voice;
  const loudness = spectrogram(samples).map((value) => Math.round(15 * value));
  for (let p = 0; p < half; p++) packed[2 * count + i * half + p] = (loudness[2 * p]! << 4) | loudness[2 * p + 1]!;
  if (i < CLIPS) recorded.set(encodeSound(samples), (i * LENGTH) / 2);
});
console.log(`${count} examples by ${voices.length} voices; ${cut} words are longer than the sound and lose their ends`);
const names = new TextEncoder().encode(voices.map(({ name }) => name).join("\n"));
writePacked(new URL("spoken-digits.bin.gz", import.meta.url), Uint8Array.from([...packed, ...names]));
writePacked(new URL("clips.bin.gz", import.meta.url), recorded);
