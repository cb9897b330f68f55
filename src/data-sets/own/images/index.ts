/** Images: an archive of them, in which the folder of each says its class. */
import {
  ownSides,
  type ImageChoices,
  type ImageNews,
  type OwnCaps,
  type OwnChoices,
  type OwnExamples,
  type OwnNote,
  type OwnSide,
} from "../../../shape/own";
import { assembled, refuseTooFew } from "../assembled";
import { labelledBy } from "../classes";
import { cleaned, cleanedPath, unique } from "../cleaned";
import { evenly } from "../evenly";
import type { Refuse } from "../fault";
import { foldersOf, pathsInside } from "../files/folders";
import { notesOnLeft, refuseAll, type Left } from "../files/not-read";
import type { Content, Entry, Opened, Reading } from "../reading";
import { someOf } from "../some";
import { areGrey, inkOf, paperOf } from "./ink";
import { scaledOnce, type Scaled } from "./scaled";
import { isImageType, typeOf } from "./types";

/** What was found in an archive, before it is known how it is to be learned from. */
interface Found {
  images: readonly Scaled[];
  /** Of each, where one says its class. */
  folders: readonly (string | undefined)[];
  notes: readonly OwnNote[];
}

/** So many as are decoded, evenly of each folder. */
function chosen(entries: readonly Entry[], folders: readonly (string | undefined)[], most: number): Int32Array {
  const names = [...new Set(folders.filter((name) => name !== undefined))];
  const count = Math.min(names.length, 254);
  const labels = Uint8Array.from(folders, (name) => (name === undefined ? count : Math.min(count, names.indexOf(name))));
  return evenly(labels, count, Math.min(most, entries.length));
}

function found({ entries }: Content, { side, mostExamples }: Partial<OwnChoices> & OwnCaps, refuse: Refuse): Found {
  const typed = entries.map((entry) => ({ entry, type: typeOf(entry.bytes) }));
  const read = typed.filter(({ entry, type }) => isImageType(type) || !entry.bytes.length).map(({ entry }) => entry);
  const others: Left[] = typed.flatMap(({ entry, type }) =>
    isImageType(type) || !entry.bytes.length ? [] : [{ path: entry.path, why: type }],
  );
  const folders = foldersOf(read.map(({ path }) => path));
  const kept = chosen(read, folders, mostExamples);
  const { images, left } = scaledOnce(
    Array.from(kept, (place) => read[place]!),
    side ? [side] : ownSides,
  );
  if (!images.length) refuseAll([...left, ...others], refuse);
  const folderOf = new Map(read.map(({ path }, i) => [path, folders[i]]));
  const capped: OwnNote[] = kept.length < read.length ? [{ note: "left out", kept: kept.length, of: read.length, why: "examples" }] : [];
  return {
    images,
    folders: images.map(({ path }) => folderOf.get(path)),
    notes: [...capped, ...notesOnLeft([...left, ...others]), ...newsOf(images)],
  };
}

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

function open(content: Content, asked: Partial<OwnChoices> & OwnCaps, refuse: Refuse): Opened {
  const { images, folders, notes } = found(content, asked, refuse);
  const choices = choicesFor(images, asked);
  const { side, colours, paper } = choices;
  const shape = [side, side, colours === "grey" ? 1 : 3];
  const size = shape.reduce((a, b) => a * b);
  const { mostExamples, mostBytes } = asked;
  const names = unique(pathsInside(images.map(({ path }) => path)).map(cleanedPath));
  const of = (places: Int32Array): Omit<OwnExamples, "labels"> => {
    const inputs = new Float32Array(places.length * size);
    places.forEach((place, i) => inputs.set(inkOf(images[place]!.squares[side]!, choices), i * size));
    return { kind: "image", shape, inputs };
  };
  const unlabelled = (): OwnExamples => ({ ...of(Int32Array.from(images.keys())), labels: new Uint8Array(images.length) });
  return {
    count: images.length,
    notes: [...notes, ...(paper === "dark" ? [{ note: "paper", paper } as const] : [])],
    shown: (own) => ({
      shows: "examples",
      choices: { ...choices, mostExamples, mostBytes },
      ...(own ? someOf(own, own.classes.length) : someOf(unlabelled(), 0)),
    }),
    examples() {
      refuseTooFew(images.length, refuse);
      const known = labelledBy(
        folders.map((name) => (name === undefined ? undefined : cleaned(name) || undefined)),
        { folders: true },
        false,
        refuse,
      );
      return assembled(
        { ...known, size, of: (places) => ({ ...of(places), names: Array.from(places, (place) => names[place]!), notes: [] }) },
        asked,
      );
    },
  };
}

/** Anything that is known as an image, though it may be none that can be read: that is told then. */
export const images: Reading = {
  recognises: ({ entries, isArchive }) => isArchive && entries.some(({ bytes }) => typeOf(bytes) !== "other"),
  open,
};
