/** Has the two synthesisers say a digit: eSpeak NG, many made-up voices in seven accents, and Flite, four built from recordings. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWav, type Sound } from "./wav";

export const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** Each with a name to show, and what says it. @param speed from 0, slow, to 1 @param pitch from 0, low, to 1 */
export interface Voice {
  name: string;
  say(word: string, speed: number, pitch: number): Sound;
}

/** What has made the packed files: others may speak otherwise. */
const versions = { "espeak-ng": "1.51+dfsg-10+deb12u2", "libespeak-ng1": "1.51+dfsg-10+deb12u2", flite: "2.2-5", libflite1: "2.2-5" };

/** @throws where a package is missing or is another one */
export function checkSynthesisers(): void {
  for (const [name, version] of Object.entries(versions)) {
    const found = execFileSync("dpkg-query", ["--show", "--showformat=${Version}", name], { encoding: "utf8" });
    if (found !== version) throw new Error(`The Debian package ${name} is ${found}, not ${version}: it may speak otherwise.`);
  }
}

/** By eSpeak's names of its variants, of which those that are told apart only by a number after a name, or by nothing, are represented by one. */
const variants = [
  ..."Alex Alicia Andrea Andy Annie Demonic Denis Diogo Gene Henrique Hugo Jacky Lee Mario Michael Mike Nguyen Storm Tweaky".split(" "),
  ..."UniRobot adam anika announcer antonio aunty belinda benjamin boris croak david ed edward f1 f2 f3 f4 f5 grandma".split(" "),
  ..."grandpa gustave iven john kaukovalta klatt klatt2 klatt3 klatt4 klatt5 linda m1 m2 m3 m4 m5 m6 m7 m8 marcelo max".split(" "),
  ..."michel miguel norbert pablo paul pedro quincy rob robert robosoft sandro shelby steph travis victor whisper zac".split(" "),
];
const accents = {
  en: "Great Britain",
  "en-US": "America",
  "en-GB-scotland": "Scotland",
  "en-GB-x-gbclan": "Lancaster",
  "en-GB-x-rp": "Received Pronunciation",
  "en-GB-x-gbcwmd": "West Midlands",
  "en-029": "Caribbean",
};
/** Words a minute, and its own measure of pitch. */
const [speeds, pitches] = [
  [120, 220],
  [20, 80],
] as const;

/** One for each variant: the accents take turns. @param shuffled puts the variants in another order */
export function espeakVoices(shuffled: (names: readonly string[]) => string[]): Voice[] {
  return shuffled(variants).map((variant, i) => {
    const [accent, place] = Object.entries(accents)[i % Object.keys(accents).length]!;
    return {
      name: `${variant}, ${place}`,
      say: (word, speed, pitch) =>
        spoken([
          "espeak-ng",
          ...["-v", `gmw/${accent}+${variant}`, "-w", file],
          ...["-s", String(Math.round(between(speeds, speed))), "-p", String(Math.round(between(pitches, pitch)))],
          word,
        ]),
    };
  });
}

/** How long a sound becomes, slow first, and how far its pitch is from the voice's own. */
const [stretches, lifts] = [
  [1.2, 0.75],
  [0.8, 1.25],
] as const;

/** With the usual pitch of each, in hertz. */
export const fliteVoices: readonly Voice[] = Object.entries({ kal16: 105, awb: 130, rms: 100, slt: 165 }).map(([voice, usual]) => ({
  name: `${voice} of Flite`,
  say: (word, speed, pitch) =>
    spoken([
      "flite",
      ...["-voice", voice, "-o", file, "-t", word],
      ...["--setf", `duration_stretch=${between(stretches, speed).toFixed(3)}`],
      ...["--setf", `int_f0_target_mean=${(usual * between(lifts, pitch)).toFixed(1)}`],
    ]),
}));

/** Each word is written there, over the one before. */
const folder = mkdtempSync(join(tmpdir(), "spoken-"));
process.on("exit", () => rmSync(folder, { recursive: true }));
const file = join(folder, "word.wav");

const between = ([from, to]: readonly [number, number], share: number): number => from + (to - from) * share;

function spoken([program, ...rest]: readonly string[]): Sound {
  execFileSync(program!, rest, { stdio: "ignore" });
  return readWav(readFileSync(file));
}
