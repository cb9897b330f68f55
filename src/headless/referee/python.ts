/** The other side of the table: a Python that has scikit-learn and SciPy, asked one question after the other. */
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Arbiter } from "./form";

const script = path.join("tests", "reference", "referee.py");

/** A Python of one's own often lacks what the system's has. */
const pythons = (named: string | undefined): string[] => [...(named ? [named] : []), "python3", "/usr/bin/python3"];

/** @returns undefined where no Python has what is needed */
export const findPython = (environment: NodeJS.ProcessEnv): string | undefined =>
  pythons(environment.LABELSCAPE_PYTHON).find(
    (program) => spawnSync(program, ["-c", "import scipy, sklearn"], { stdio: "ignore" }).status === 0,
  );

/** One core is its own: the other ones may train, and threads that wait for each other would only be in the way. */
export const oneThread = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" } as const;

/** @param root the folder of this project. @returns undefined where no Python has what is needed */
export async function findArbiter(root: string, environment: NodeJS.ProcessEnv): Promise<Arbiter | undefined> {
  const python = findPython(environment);
  return python === undefined ? undefined : start(python, root);
}

interface Waiting {
  resolve(answer: never): void;
  reject(error: Error): void;
}

async function start(python: string, root: string): Promise<Arbiter> {
  const env = { ...process.env, ...oneThread };
  const child = spawn(python, ["-B", path.join(root, script)], { env, stdio: ["pipe", "pipe", "inherit"] });
  const waiting: Waiting[] = [];
  let ended: Error | undefined;
  const end = (why: string) => {
    ended ??= new Error(`${python} ${script} ended: ${why}`);
    for (const { reject } of waiting.splice(0)) reject(ended);
  };
  child.on("error", (error) => end(error.message));
  child.on("exit", (code) => end(`exit code ${code}`));
  child.stdin.on("error", (error) => end(error.message));
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { error, ...answer } = JSON.parse(line) as { error?: string };
    const first = waiting.shift();
    if (error === undefined) first?.resolve(answer as never);
    else first?.reject(new Error(`${python} ${script}: ${error}`));
  });
  const answer = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      if (ended) reject(ended);
      else waiting.push({ resolve, reject });
    });
  const ask = <T>(question: object): Promise<T> => {
    const answered = answer<T>();
    child.stdin.write(`${JSON.stringify(question)}\n`);
    return answered;
  };
  // It says first what it is.
  const { name } = await answer<{ name: string }>();
  return {
    name,
    judge: ask,
    compare: (a, b) => ask({ part: "statistics", a, b }),
    close: () => child.stdin.end(),
  };
}
