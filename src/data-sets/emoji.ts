/** Emoji as seven sets of drawings have them, in colour: to which of Unicode's groups does each belong? */
import { dataSet } from "../shape/data-set";
import { toggle } from "../shape/params";

/** In pixels. */
export const SIDE = 32;
/** How many colours there are; the first is white, which is paper. */
export const PALETTE = 256;
/** Who has drawn it, and how. */
export const styles = ["Noto", "first Noto", "Twemoji", "Fluent", "flat Fluent", "EmojiOne", "FxEmoji"];

/** What each colour takes away of white, for each pixel. @param colours the number of each pixel's colour */
function inkOf(palette: Uint8Array, colours: Uint8Array): Float32Array {
  const ink = Float32Array.from(palette, (light) => 1 - light / 255);
  const inputs = new Float32Array(3 * colours.length);
  for (let i = 0; i < colours.length; i++) {
    const from = 3 * colours[i]!;
    for (let channel = 0; channel < 3; channel++) inputs[3 * i + channel] = ink[from + channel]!;
  }
  return inputs;
}

export const emoji = dataSet({
  id: "emoji",
  name: "Emoji",
  plural: "drawings of emoji",
  lesson:
    "Small pictures in colour, each drawn by up to seven hands. What groups them is what they stand for, which colours and outlines tell little of.",
  card: {
    hard: "Classes are meanings, not shapes: a ball, a clock and a plate are all round. With a label a class all techniques are near chance, so take at least five.",
    assumption:
      "It breaks the cluster assumption, as what looks alike often belongs to different classes; but a view still is the same emoji, and so keeps its class.",
  },
  source: {
    url: "https://icon-sets.iconify.design/",
    licence: "Apache 2.0, MIT and CC BY 4.0, by style",
    citation:
      "Noto Emoji by Google, Twemoji by Twitter, Fluent Emoji by Microsoft, Emoji One 2.3 and Firefox OS Emoji by Mozilla, through npm packages of Iconify; groups by Unicode",
  },
  params: {
    pairs: toggle({
      label: "Pair drawings of one emoji",
      help: "BYOL, SimSiam, Barlow Twins, VICReg and MoCo are given two drawings of one emoji for two views of one picture, drawn by whoever; both are changed as usual. SimCLR is not.",
      assumes:
        "It assumes that somebody has told which drawings are of one emoji: this names no class, but is more than the pictures themselves say.",
      start: false,
      rebuilds: true,
    }),
  },
  kind: "image",
  shape: [SIDE, SIDE, 3],
  flips: true,
  views: { strong: { saturation: 0.3, hue: 20 }, contrastive: { saturation: 0.5, hue: 40 } },
  classes: ["smileys", "people", "nature", "food", "travel", "activities", "objects", "symbols"],
  // A fifth: so many make whole emoji.
  testShare: 1655 / 8279,
  largestGroup: styles.length,
  steps: 1000,
  files: [
    {
      path: "static-data/emoji/emoji.txt.gz",
      bytes: 9189,
      sha256: "331b58ed2ea3436941ba31739031ad1b5289cb3bb94ddf12c4c47358af237b02",
    },
    {
      path: "static-data/emoji/emoji.bin.gz",
      bytes: 2_596_982,
      sha256: "e01984e90783eeb7bd5b990143617c2219b046f9460e9878a97e08c43fe2e261",
    },
  ],
  packedCount: 8279,
  /**
   * The text: class, name and a digit for each style of it, a line an emoji. The pixels: red, green and blue of each colour, then drawing by
   * drawing the number of each pixel's colour.
   */
  make({ pairs }, _random, [text, content]) {
    const drawings = new TextDecoder()
      .decode(text)
      .trimEnd()
      .split("\n")
      .flatMap((line, group) => {
        const [label, name, drawn = ""] = line.split("\t");
        return Array.from(drawn, (style) => ({ group, label: Number(label), name: `${name}, ${styles[Number(style)]}` }));
      });
    const groups = drawings.map(({ group }) => group);
    return {
      inputs: inkOf(content!.subarray(0, 3 * PALETTE), content!.subarray(3 * PALETTE)),
      labels: Uint8Array.from(drawings, ({ label }) => label),
      names: drawings.map(({ name }) => name),
      groups,
      ...(pairs && { alike: groups }),
    };
  },
});
