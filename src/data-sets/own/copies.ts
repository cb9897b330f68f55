/** Examples that are equal in all that is learned from: they are kept on one side of what is learned from and what is tested. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Own } from "../../shape/own";

type Rows = Pick<Own, "inputs" | "labels">;

/** For each example the place of the first that is equal to it. */
export function firstEqual({ inputs, labels }: Rows): Uint32Array {
  const bytes = inputs.byteLength / labels.length;
  const first = new Map<string, number>();
  return Uint32Array.from(labels, (_, place) => {
    const key = bytesToHex(sha256(new Uint8Array(inputs.buffer, inputs.byteOffset + bytes * place, bytes)));
    const other = first.get(key);
    if (other === undefined) first.set(key, place);
    return other ?? place;
  });
}

/** Where more repeat others, there are few different examples by nature: of these none would be both learned from and tested. */
const mostRepeated = 0.5;

/** Where some are equal, what keeps them together; nothing where most are, or the file says who is tested. */
export function keptTogether(own: Rows & Pick<Own, "groups" | "tested">, first: Uint32Array): Pick<Own, "groups" | "copies"> {
  const repeated = first.filter((other, place) => other !== place).length;
  if (!repeated || own.tested || repeated > mostRepeated * first.length) return {};
  if (!own.groups) return { copies: first };
  const groups = joined(own.groups, first);
  return new Set(groups).size < mostRepeated * new Set(own.groups).size ? {} : { groups };
}

/** Groups of which equal examples are one: by the number of the first of them. */
function joined(groups: Uint32Array, first: Uint32Array): Uint32Array {
  const into = new Map<number, number>();
  const last = (group: number): number => {
    const next = into.get(group);
    return next === undefined ? group : last(next);
  };
  first.forEach((other, place) => {
    const [one, two] = [last(groups[place]!), last(groups[other]!)];
    if (one !== two) into.set(Math.max(one, two), Math.min(one, two));
  });
  return groups.map(last);
}
