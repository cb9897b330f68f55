/** A Python that has PyTorch, for tests that ask it; where there is none they are left out. */
import { spawnSync } from "node:child_process";

const pythons = [process.env.LABELSCAPE_PYTHON, "/usr/bin/python3", process.platform === "win32" ? "python" : "python3"];

/** @returns undefined where no Python has it, which is said: a test that is left out is not one that has passed */
export function findTorch(): string | undefined {
  const found = pythons.find((program) => program && spawnSync(program, ["-c", "import torch"]).status === 0);
  if (!found)
    console.warn("No Python here has PyTorch (LABELSCAPE_PYTHON may name one): its cells are held to what they answered elsewhere.");
  return found;
}
