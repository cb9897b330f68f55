/** The ten digits as speech synthesisers say them: 3,600 log-mel spectrograms by 64 voices, in 16 shades of loudness. */
import { dataSet, sizeOf } from "../shape/data-set";
import { asInLinks, choice } from "../shape/params";

const shape = [32, 32, 1];
/** By voices that are learned from, by others of the same synthesiser, and by those of another: each follows in the file. */
const [known, unheard, shifted] = [2400, 600, 600];
const packed = known + unheard + shifted;

export const spokenDigits = dataSet({
  id: "spoken-digits",
  name: "Spoken digits (synthetic)",
  plural: "synthetic spoken digits",
  lesson: "Digits as computers say them, in 64 synthetic voices. Nobody who is tested was heard before, which is what makes it hard.",
  card: {
    hard: "It is tested on voices that nobody learned from. The voices of another synthesiser are much harder than unheard ones of the same.",
    assumption:
      "Takes of one voice lie close together, so clusters are voices as much as digits: the cluster assumption holds only in part.",
  },
  source: {
    url: "https://github.com/espeak-ng/espeak-ng",
    licence: "MIT",
    citation: "Synthetic speech, made for this project with eSpeak NG 1.51 and with Flite 2.2, http://cmuflite.org",
  },
  params: {
    testedOn: choice({
      label: "Tested on",
      help: "Who says the digits that are tested: voices of the same synthesiser that nobody has heard, or those of another one, which sound unlike all that is learned from. What is learned from stays the same.",
      start: "unheard voices",
      options: asInLinks(["unheard voices", "another synthesiser"]),
      rebuilds: true,
    }),
  },
  kind: "sound",
  shape,
  heard: { seconds: 0.8, hertz: [60, 4000] },
  clips: {
    path: "static-data/spoken-digits/clips.bin.gz",
    bytes: 585_633,
    sha256: "71e628eff2d58272f3865b5f54bc83690f2b2fb463590ce8aef61bf0e9763e30",
    count: 200,
    rate: 8000,
  },
  classes: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
  testShare: unheard / (known + unheard),
  largestGroup: 50,
  steps: 1500,
  files: [
    {
      path: "static-data/spoken-digits/spoken-digits.bin.gz",
      bytes: 1_259_774,
      sha256: "683be48d6db94be1ee83f8b3dc9d008c4620da3313fffefa98e832054d750909",
    },
  ],
  packedCount: known + unheard,
  /** One byte of class for each, one of voice, then two loudnesses a byte, the first in the high half; at the end the names of the voices, one a line. */
  make({ testedOn }, _random, [content]) {
    const size = sizeOf(shape);
    const tested = testedOn === "unheard voices" ? known : known + unheard;
    const places = Int32Array.from({ length: known + unheard }, (_, i) => (i < known ? i : tested + i - known));
    const pictures = content!.subarray(2 * packed, (2 + size / 2) * packed);
    const voices = new TextDecoder().decode(content!.subarray(2 * packed + pictures.length)).split("\n");
    const inputs = new Float32Array(places.length * size);
    places.forEach((place, i) => {
      const pairs = pictures.subarray((place * size) / 2, ((place + 1) * size) / 2);
      pairs.forEach((pair, k) => inputs.set([(pair >> 4) / 15, (pair & 15) / 15], i * size + 2 * k));
    });
    const groups = Uint8Array.from(places, (place) => content![packed + place]!);
    return {
      inputs,
      labels: Uint8Array.from(places, (place) => content![place]!),
      names: Array.from(groups, (voice) => voices[voice]!),
      groups,
      tested: Uint8Array.from(places, (_, i) => Number(i >= known)),
    };
  },
});
