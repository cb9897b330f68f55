/** Makes emoji.txt.gz and emoji.bin.gz from seven npm packages of drawings. Run: node static-data/make.mjs emoji */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { emoji as dataSet, PALETTE, SIDE, styles } from "../../src/data-sets/emoji";
import { fromPackage, withTool, writePacked } from "../packing";

/** Unicode's names of its groups, in the order of the classes. */
const GROUPS = [
  "Smileys & Emotion",
  "People & Body",
  "Animals & Nature",
  "Food & Drink",
  "Travel & Places",
  "Activities",
  "Objects",
  "Symbols",
];
/** In the order of the styles. */
const PACKAGES = [
  "noto@1.2.9",
  "noto-v1@1.2.5",
  "twemoji@1.2.5",
  "fluent-emoji@1.2.7",
  "fluent-emoji-flat@1.2.6",
  "emojione@1.2.3",
  "fxemoji@1.2.2",
];
const LARGE = 128;
const SIZE = SIDE * SIDE;

interface Emoji {
  name: string;
  group: number;
  /** What a package may call it: its name, that without blanks, its characters. */
  keys: readonly string[];
}

/** One drawing; style is its place in the list of styles. */
interface Drawing {
  emoji: Emoji;
  style: number;
  svg: string;
}

interface Icon {
  body: string;
  left?: number;
  top?: number;
  width?: number;
  height?: number;
}
interface Icons extends Icon {
  icons: Readonly<Record<string, Icon>>;
  aliases?: Readonly<Record<string, { parent: string; hFlip?: boolean }>>;
}

const json = (...file: string[]): unknown => JSON.parse(readFileSync(join(...file), "utf8"));

/** Lower case, without accents, words parted by hyphens: “piñata” is pinata, “A button (blood type)” a-button-blood-type. */
const plain = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}’'.“”!]/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const codes = (characters: string): string => Array.from(characters, (one) => one.codePointAt(0)!.toString(16)).join("-");

/** People who do the same, whoever they are and whichever way they face, are nearly the same drawing. */
const sameDrawing = (name: string): string =>
  name.replace(/^(kiss|couple with heart|family)\b.*/, "$1").replace(/^(?:man|woman|men|women|person|people) | facing right$/g, "");

/** Without flags; of emoji that are nearly the same drawing, only the first. */
function readEmoji(folder: string): Emoji[] {
  const seen = new Set<string>();
  const all = json(folder, "data-by-emoji.json") as Record<string, { name: string; group: string }>;
  return Object.entries(all).flatMap(([characters, { name, group }]) => {
    const key = sameDrawing(name);
    if (!GROUPS.includes(group) || seen.has(key)) return [];
    seen.add(key);
    const keys = [plain(name), plain(name).replaceAll("-", ""), codes(characters), codes(characters.replaceAll("\uFE0F", ""))];
    return [{ name, group: GROUPS.indexOf(group), keys }];
  });
}

/** What the style has of the emoji: by name, or else by its characters. */
function drawingsOf(emoji: readonly Emoji[], style: number, folder: string): Drawing[] {
  const all = json(folder, "icons.json") as Icons;
  const characters = json(folder, "chars.json") as Record<string, string>;
  return emoji.flatMap((one) => {
    const named = one.keys.find((key) => key in all.icons || all.aliases?.[key] || key in characters);
    if (named === undefined) return [];
    const name = named in all.icons || all.aliases?.[named] ? named : characters[named]!;
    const alias = all.aliases?.[name];
    const icon = all.icons[alias?.parent ?? name]!;
    const { left = 0, top = 0, width = all.width ?? 16, height = all.height ?? 16 } = icon;
    const body = alias?.hFlip ? `<g transform="translate(${2 * left + width} 0) scale(-1 1)">${icon.body}</g>` : icon.body;
    const box = `viewBox="${left} ${top} ${width} ${height}" width="${LARGE}" height="${LARGE}"`;
    return [
      { emoji: one, style, svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${box}>${body}</svg>` },
    ];
  });
}

/** As much of sharp as is used here. */
interface Sharp {
  (input: Uint8Array, options?: { raw: { width: number; height: number; channels: 3 } }): Sharp;
  flatten(options: { background: string }): Sharp;
  resize(width: number, height: number): Sharp;
  png(options: { palette: true; colours: number; dither: number }): Sharp;
  removeAlpha(): Sharp;
  toColourspace(space: "srgb"): Sharp;
  raw(): Sharp;
  toBuffer(): Promise<Buffer>;
}

/** On white paper, [SIDE, SIDE, 3]. First large, then small: thin lines become pale rather than broken. */
async function paint(sharp: Sharp, svg: string): Promise<Uint8Array> {
  const large = await sharp(Buffer.from(svg)).flatten({ background: "white" }).toColourspace("srgb").raw().toBuffer();
  return sharp(large, { raw: { width: LARGE, height: LARGE, channels: 3 } })
    .resize(SIDE, SIDE)
    .raw()
    .toBuffer();
}

/** White, which is paper, and 255 colours in which all of the pictures are nearly what they were; and those pictures. */
async function inFewColours(sharp: Sharp, pictures: readonly Uint8Array[]): Promise<{ palette: number[]; indices: Uint8Array[] }> {
  const raw = { width: SIDE, height: SIDE * pictures.length, channels: 3 } as const;
  const png = await sharp(Buffer.concat(pictures), { raw })
    .png({ palette: true, colours: PALETTE - 1, dither: 0 })
    .toBuffer();
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  const palette = [0xffffff];
  const numbers = new Map([[0xffffff, 0]]);
  const indices = pictures.map((picture, i) =>
    Uint8Array.from({ length: SIZE }, (_, at) => {
      const isPaper = [0, 1, 2].every((channel) => picture[3 * at + channel] === 255);
      const colour = isPaper ? 0xffffff : pixels.readUIntBE(3 * (i * SIZE + at), 3);
      if (!numbers.has(colour)) numbers.set(colour, palette.push(colour) - 1);
      return numbers.get(colour)!;
    }),
  );
  return { palette, indices };
}

/** Places of those that stay: of several that are the same the first, and none where their classes differ. */
function distinct(drawings: readonly Drawing[], indices: readonly Uint8Array[]): number[] {
  const alike = new Map<string, number[]>();
  indices.forEach((picture, i) => {
    const key = Buffer.from(picture).toString("latin1");
    alike.set(key, [...(alike.get(key) ?? []), i]);
  });
  return [...alike.values()]
    .filter((places) => places.every((place) => drawings[place]!.emoji.group === drawings[places[0]!]!.emoji.group))
    .map(([first]) => first!);
}

const emoji = fromPackage("unicode-emoji-json@0.9.0", readEmoji);
const found = PACKAGES.flatMap((name, style) => fromPackage(`@iconify-json/${name}`, (folder) => drawingsOf(emoji, style, folder)));
const drawings = emoji.flatMap((one) => found.filter((drawing) => drawing.emoji === one));
const { palette, indices } = await withTool("sharp@0.35.5", async (sharp: Sharp) => {
  const pictures: Uint8Array[] = [];
  for (const { svg } of drawings) pictures.push(await paint(sharp, svg));
  return inFewColours(sharp, pictures);
});
if (palette.length > PALETTE) throw new Error(`${palette.length} colours do not fit in a byte.`);

const places = distinct(drawings, indices).sort((a, b) => a - b);
const kept = emoji.map((one) => ({
  ...one,
  styles: places.filter((place) => drawings[place]!.emoji === one).map((place) => drawings[place]!.style),
}));
const lines = kept.filter(({ styles }) => styles.length).map(({ group, name, styles }) => `${group}\t${name}\t${styles.join("")}\n`);
const colours = Uint8Array.from({ length: 3 * PALETTE }, (_, i) => ((palette[Math.floor(i / 3)] ?? 0) >> (8 * (2 - (i % 3)))) & 255);
writePacked(new URL("emoji.txt.gz", import.meta.url), Buffer.from(lines.join("")));
writePacked(new URL("emoji.bin.gz", import.meta.url), Buffer.concat([colours, ...places.map((place) => indices[place]!)]));

console.log(`${lines.length} emoji, ${places.length} of ${drawings.length} drawings, ${palette.length} colours`);
for (const [what, names, of] of [
  ["class", dataSet.classes, (place: number) => drawings[place]!.emoji.group],
  ["style", styles, (place: number) => drawings[place]!.style],
] as const)
  console.log(what, names.map((name, i) => `${name} ${places.filter((place) => of(place) === i).length}`).join(", "));
