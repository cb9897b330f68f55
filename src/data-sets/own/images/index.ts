/** Images: an archive of them, in which the folder of each says its class. */
import type { ImageChoices, OwnCaps, OwnChoices, OwnSide } from "../../../shape/own-choices";
import type { ImageNews, OwnNote } from "../../../shape/own-notes";
import type { Refuse } from "../fault";
import { chosenOf, foldered } from "../files/foldered";
import { notesOnLeft, refuseAll } from "../files/not-read";
import { isImage, isSound, typeOf } from "../files/types";
import type { Content, Material, Opened, Reading } from "../reading";
import { someOf } from "../some";
import { areGrey, inkOf, paperOf } from "./ink";
import { scaled, type Scaled } from "./scaled";

const allNews: readonly ImageNews[] = ["turned", "transparent", "deep", "inks", "frames"];

function newsOf(images: readonly Scaled[]): OwnNote[] {
  const counted = allNews.map((change) => ({ change, count: images.filter(({ news }) => news.includes(change)).length }));
  const cut = images.filter(({ isCut }) => isCut).length;
  return [
    ...(cut ? [{ note: "cut to squares", count: cut, of: images.length } as const] : []),
    ...counted.filter(({ count }) => count).map((one) => ({ note: "changed images", ...one }) as const),
  ];
}

function choicesFor(images: readonly Scaled[], asked: Partial<OwnChoices>): ImageChoices {
  const seen = images.map(({ squares }) => Object.values(squares)[0]!);
  const colours = asked.colours ?? (areGrey(seen) ? "grey" : "colour");
  const side: OwnSide = asked.side ?? (colours === "grey" ? 28 : 32);
  const squares = images.map((image) => image.squares[side]!);
  return { side, colours, paper: colours === "colour" ? "light" : (asked.paper ?? paperOf(squares, side)) };
}

function open({ entries: all }: Content, asked: Partial<OwnChoices> & OwnCaps, refuse: Refuse): Opened {
  const { mostExamples, mostBytes } = asked;
  const whyNot = ({ bytes }: { bytes: Uint8Array }) => {
    const type = typeOf(bytes);
    return isImage(type) || !bytes.length ? undefined : type === "wav" || isSound(type) ? "other" : type;
  };
  const { entries, folders, others, notes } = chosenOf(all, whyNot, mostExamples);
  const { images, left } = scaled(entries, asked.side ?? "all");
  if (!images.length) return refuseAll([...left, ...others], refuse);
  const choices = choicesFor(images, asked);
  const { side, colours, paper } = choices;
  const shape = [side, side, colours === "grey" ? 1 : 3];
  const size = shape.reduce((a, b) => a * b);
  const of = (places: Int32Array): Material => {
    const inputs = new Float32Array(places.length * size);
    places.forEach((place, i) => inputs.set(inkOf(images[place]!.squares[side]!, choices), i * size));
    return { kind: "image", shape, inputs };
  };
  return {
    count: images.length,
    notes: [
      ...notes,
      ...notesOnLeft([...left, ...others]),
      ...newsOf(images),
      ...(paper === "dark" ? [{ note: "paper", paper } as const] : []),
    ],
    shown: (own) => ({
      shows: "examples",
      choices: { ...choices, mostExamples, mostBytes },
      ...someOf(own ?? { ...of(Int32Array.from(images.keys())), labels: new Uint8Array(images.length), classes: [] }),
    }),
    examples: () => foldered({ paths: images.map(({ path }) => path), folders, size, of }, asked, refuse),
  };
}

/** Anything that is known as an image, though it may be none that can be read: that is told then. */
export const images: Reading = {
  recognises: ({ entries, isArchive }) => isArchive && entries.some(({ bytes }) => !["wav", "other"].includes(typeOf(bytes))),
  open,
};
