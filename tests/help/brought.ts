/** A table that a reader might bring: two clouds of rows, some of which nobody has labelled. */
import type { Own } from "../../src/shape/own";
import { seeded } from "../../src/shape/random";

interface Wish {
  checksum?: string;
  name?: string;
  /** Rows, and of them those that have a label: the first. */
  count?: number;
  labelled?: number;
  /** Rows of one group each, which follow each other. */
  grouped?: number;
}

export function someOwn({ checksum = "0123456789abcdef", name = "clouds.csv", count = 60, labelled = 40, grouped }: Wish = {}): Own {
  const random = seeded(1, "own");
  const truth = Uint8Array.from({ length: count }, (_, i) => i % 2);
  return {
    name,
    checksum,
    kind: "table",
    shape: [4],
    classes: ["far", "near"],
    columns: [{ name: "x" }, { name: "y" }, { name: "z" }, { name: "colour", categories: ["red", "green"] }],
    inputs: Float32Array.from({ length: 4 * count }, (_, k) => numberAt(truth[Math.floor(k / 4)]!, k % 4)),
    labels: truth.map((label, i) => (i < labelled ? label : 2)),
    names: Array.from(truth, (_, i) => `row ${i + 1}`),
    ...(grouped && { groups: Uint32Array.from(truth, (_, i) => Math.floor(i / grouped)) }),
    notes: [],
  };

  function numberAt(label: number, column: number): number {
    return column === 3 ? random.below(2) : (label ? 2 : -2) + random.normal();
  }
}
