/**
 * What is packed in a zip archive. Its directory is read here (PKWARE's APPNOTE 6.3.10, 4.3.12 and 4.3.16), as fflate believes whatever sizes
 * stand there; fflate unpacks, and is stopped where more comes out than was said.
 */
import { Inflate } from "fflate";
import { Unreadable, type Refuse } from "../fault";
import type { Entry } from "../reading";

/** A file as the directory has it. */
interface Listed {
  path: string;
  /** 0 as it is, 8 deflated. */
  method: number;
  /** Bytes that it takes, and that it unpacks to. */
  packed: number;
  size: number;
  /** Where it begins, with a head of its own. */
  at: number;
}

const signature = { end: 0x06054b50, listed: 0x02014b50, file: 0x04034b50 };
const sizes = { end: 22, listed: 46, file: 30, comment: 0xffff };
const [stored, deflated] = [0, 8];
/** Pushed at a time: what comes out of them at most, a thousand times as much, fits into memory. */
const pushed = 16_384;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Undefined where nothing ends as archives do. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - sizes.end;
  for (let at = last; at >= Math.max(0, last - sizes.comment); at--) if (view.getUint32(at, true) === signature.end) return at;
  return undefined;
}

/** In UTF-8, or as older programs wrote it, of which only what is ASCII is sure. */
function pathIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");
}

function listed(bytes: Uint8Array, refuse: Refuse): Listed[] {
  const view = viewOf(bytes);
  const broken = () => refuse({ fault: "no archive", why: "broken" });
  const end = endOf(view) ?? broken();
  const found: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + sizes.listed > end || view.getUint32(at, true) !== signature.listed) broken();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const path = pathIn(bytes.subarray(at + sizes.listed, at + sizes.listed + lengths[0]));
    if (!path.endsWith("/")) {
      if (flags & 1) refuse({ fault: "no archive", why: "locked" });
      if (method !== stored && method !== deflated) refuse({ fault: "no archive", why: "method" });
      const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      found.push({ path, method, packed, size, at: view.getUint32(at + 42, true) });
    }
    at += sizes.listed + lengths.reduce((a, b) => a + b, 0);
  }
  return found;
}

/** Undefined where that is not what is there. @throws Unreadable where more is than was said */
function unpack(bytes: Uint8Array, { method, packed, size, at }: Listed, refuse: Refuse): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (at + sizes.file > bytes.length || view.getUint32(at, true) !== signature.file) return undefined;
  const begins = at + sizes.file + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(begins, begins + packed);
  if (content.length !== packed) return undefined;
  if (method === stored) return packed === size ? content.slice() : undefined;
  return inflated(content, size, refuse);
}

function inflated(content: Uint8Array, size: number, refuse: Refuse): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  let [length, isDone] = [0, false];
  const inflate = new Inflate((part, isLast) => {
    if (length + part.length > size) refuse({ fault: "unpacks to more than it says" });
    whole.set(part, length);
    length += part.length;
    isDone = isLast;
  });
  try {
    for (let from = 0; from < content.length || !isDone; from += pushed)
      inflate.push(content.subarray(from, from + pushed), from + pushed >= content.length);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    return undefined; // what fflate makes of broken bytes
  }
  return length === size ? whole : undefined;
}

/**
 * @param mostBytes of what is packed in it
 * @param isWanted of a path: the others are not unpacked
 * @returns in the order of their paths
 * @throws Unreadable
 */
export function unpacked(bytes: Uint8Array, mostBytes: number, isWanted: (path: string) => boolean, refuse: Refuse): Entry[] {
  const wanted = listed(bytes, refuse).filter(({ path }) => isWanted(path));
  const size = wanted.reduce((sum, one) => sum + one.size, 0);
  if (size > mostBytes) refuse({ fault: "unpacks to too much", bytes: size, most: mostBytes });
  return wanted
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((one) => ({ path: one.path, bytes: unpack(bytes, one, refuse) ?? new Uint8Array() }));
}
