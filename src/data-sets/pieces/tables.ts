/** Packed tables: a line for each row, its class first, then what stands in its columns, parted by commas. */
import type { Examples } from "../../shape/data-set";

export function rowsOf(content: Uint8Array | undefined): Pick<Examples, "inputs" | "labels"> {
  const lines = new TextDecoder().decode(content).trimEnd().split("\n");
  const rows = lines.map((line) => line.split(",").map(Number));
  return { inputs: Float32Array.from(rows.flatMap((row) => row.slice(1))), labels: Uint8Array.from(rows, ([label]) => label!) };
}
