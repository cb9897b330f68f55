/** Sounds: an archive of them, in which the folder of each says its class. */
import type { OwnCaps, OwnChoices } from "../../../shape/own-choices";
import type { OwnNote, SoundNews } from "../../../shape/own-notes";
import type { Refuse } from "../fault";
import { chosenOf, foldered } from "../files/foldered";
import { notesOnLeft, refuseAll } from "../files/not-read";
import { isImage, isPackedSound, isSound, typeOf } from "../files/types";
import type { Content, Entry, Material, Opened, Reading } from "../reading";
import { someOf } from "../some";
import type { HeardSound } from "./heard";
import { areDecoded, decodeFromNowOn, decodePacked, heard } from "./hearing";
import { BANDS, HERTZ, MOMENTS } from "./spectrogram";

const usualSeconds = 1;
const allNews: readonly SoundNews[] = ["channels", "loudest", "short"];

const newsOf = (sounds: readonly HeardSound[], seconds: number): OwnNote[] =>
  allNews.flatMap((change) => {
    const count = sounds.filter(({ news }) => news.includes(change)).length;
    return count ? [{ note: "changed sounds", change, count, seconds }] : [];
  });

function whyNot({ bytes }: Entry) {
  const type = typeOf(bytes);
  if (type === "wav" || !bytes.length || (isPackedSound(type) && areDecoded())) return undefined;
  return isImage(type) ? "other" : type;
}

function open({ entries: all }: Content, asked: Partial<OwnChoices> & OwnCaps, refuse: Refuse): Opened {
  const { mostExamples, mostBytes, seconds = usualSeconds } = asked;
  const { entries, folders, others, notes } = chosenOf(all, whyNot, mostExamples);
  const { sounds, left } = heard(entries, seconds);
  if (!sounds.length) return refuseAll([...left, ...others], refuse);
  const shape = [BANDS, MOMENTS, 1];
  const size = BANDS * MOMENTS;
  const of = (places: Int32Array): Material => {
    const inputs = new Float32Array(places.length * size);
    places.forEach((place, i) => inputs.set(sounds[place]!.picture, i * size));
    return { kind: "sound", shape, inputs };
  };
  const declared = { heard: { seconds, hertz: HERTZ } };
  return {
    count: sounds.length,
    notes: [...notes, ...notesOnLeft([...left, ...others]), ...newsOf(sounds, seconds)],
    shown: (own) => ({
      shows: "examples",
      choices: { seconds, mostExamples, mostBytes },
      ...someOf(own ?? { ...of(Int32Array.from(sounds.keys())), labels: new Uint8Array(sounds.length), classes: [] }),
    }),
    examples: () =>
      foldered({ paths: sounds.map(({ path }) => path), folders, size, of: (places) => ({ ...of(places), declared }) }, asked, refuse),
  };
}

/** Where more is heard than seen: a cover may lie beside recordings. */
export const sounds: Reading = {
  recognises({ entries, isArchive }) {
    const types = entries.map(({ bytes }) => typeOf(bytes));
    return isArchive && types.filter(isSound).length > types.filter(isImage).length;
  },
  open,
  prepare({ entries }, { mostExamples, seconds = usualSeconds }, decode) {
    decodeFromNowOn();
    return decodePacked(chosenOf(entries, whyNot, mostExamples).entries, seconds, decode);
  },
};
