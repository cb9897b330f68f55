/** Arrays of which nothing is said but their shape: rows of numbers are a table, planes of them are images. */
import type { Paper } from "../../../shape/own-choices";
import type { OwnNote } from "../../../shape/own-notes";
import type { Refuse } from "../fault";
import type { Material } from "../reading";
import { framedBy } from "../images/ink";
import { mostSide } from "./rules";
import type { NumberArray } from "./npy";

export interface Meant {
  material: Material;
  notes: readonly OwnNote[];
  paper?: Paper;
}

const range = (numbers: ArrayLike<number>): [least: number, most: number] => {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < numbers.length; i++) {
    least = Math.min(least, numbers[i]!);
    most = Math.max(most, numbers[i]!);
  }
  return [least, most];
};

/** Height, width and channels, the last of which may stand first, or nowhere where there is one; undefined where it is no image. */
function imageShape([a = 0, b = 0, c]: readonly number[]):
  { height: number; width: number; channels: number; isFirst: boolean } | undefined {
  const may = (height: number, width: number) => Math.min(height, width) >= 4 && Math.max(height, width) <= mostSide;
  if (c === undefined) return may(a, b) ? { height: a, width: b, channels: 1, isFirst: false } : undefined;
  if ((c === 1 || c === 3) && may(a, b)) return { height: a, width: b, channels: c, isFirst: false };
  return (a === 1 || a === 3) && may(b, c) ? { height: b, width: c, channels: a, isFirst: true } : undefined;
}

/** Light from 0 to 1, with the channels last: from bytes, from shares, or from whatever they are. */
function lightOf(
  { numbers, type }: NumberArray,
  channels: number,
  pixels: number,
  isFirst: boolean,
): { light: Float32Array; notes: OwnNote[] } {
  const [least, most] = range(numbers);
  const isShare = least >= 0 && most <= 1 && !/u1$/.test(type);
  const isByte = least >= 0 && most <= 255 && !isShare;
  const [from, span] = isShare ? [0, 1] : isByte ? [0, 255] : [least, most - least || 1];
  const light = new Float32Array(numbers.length);
  const size = channels * pixels;
  for (let i = 0; i < numbers.length; i++) {
    const [example, place] = [Math.floor(i / size), i % size];
    const to = isFirst ? (place % pixels) * channels + Math.floor(place / pixels) : place;
    light[example * size + to] = (numbers[i]! - from) / span;
  }
  return { light, notes: isShare || isByte ? [] : [{ note: "scaled", least, most }] };
}

function asImages(array: NumberArray, name: string, asked: Paper | undefined, refuse: Refuse): Meant {
  const { height, width, channels, isFirst } =
    imageShape(array.shape.slice(1)) ?? refuse({ fault: "array shape", array: name, shape: array.shape });
  const pixels = height * width;
  const { light, notes } = lightOf(array, channels, pixels, isFirst);
  const count = array.shape[0]!;
  const paper = channels > 1 ? "light" : (asked ?? framedBy({ count, height, width }, (image, pixel) => light[image * pixels + pixel]!));
  return {
    material: { kind: "image", shape: [height, width, channels], inputs: paper === "dark" ? light : light.map((value) => 1 - value) },
    notes: [...notes, ...(paper === "dark" ? [{ note: "paper", paper } as const] : [])],
    ...(channels === 1 && { paper }),
  };
}

/** @param name of the array @param paper of images in grey, where somebody has said it @throws Unreadable where it has another shape */
export function meantBy(array: NumberArray, name: string, paper: Paper | undefined, refuse: Refuse): Meant {
  if (array.shape.length > 2) return asImages(array, name, paper, refuse);
  const columns = Array.from({ length: array.shape[1]! }, (_, i) => ({ name: `${name} ${i + 1}` }));
  return { material: { kind: "table", shape: [columns.length], columns, inputs: Float32Array.from(array.numbers) }, notes: [] };
}
