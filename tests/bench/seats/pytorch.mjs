// Seats PyTorch, where a Python of this machine has it.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { seatProgram } from "./program.mjs";

const script = fileURLToPath(new URL("../contestants/pytorch.py", import.meta.url));
const digits = fileURLToPath(new URL("../../../static-data/digits/digits.bin.gz", import.meta.url));
/** A Python of one's own often lacks what the system's has. */
const interpreters = [process.env.LABELSCAPE_PYTHON, "python3", "/usr/bin/python3", "python"].filter(Boolean);
const oneCore = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1", PYTHONDONTWRITEBYTECODE: "1" };

/** As it comes, PyTorch gives the pages of large tensors back to the system after each step, and waits for new ones in the next. */
const keepingPages = { MALLOC_MMAP_THRESHOLD_: String(2 ** 32), MALLOC_TRIM_THRESHOLD_: String(2 ** 32), MALLOC_TOP_PAD_: String(2 ** 28) };

let python;

/** @throws where there is none */
export function seatPyTorch({ keepsPages = false } = {}) {
  python ??= interpreters.find((program) => spawnSync(program, ["-c", "import torch"]).status === 0);
  if (!python) throw new Error("PyTorch is not installed here: LABELSCAPE_PYTHON may name a Python that has it");
  return seatProgram(python, [script], { ...oneCore, ...(keepsPages && keepingPages) });
}

export const placeOfPyTorch = { digits };
