/** Runs the programs without a page, as a person would in a terminal. */
import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SweepPlan } from "../../src/shape/plan";
import type { RunRecord } from "../../src/shape/record";

export interface Ended {
  code: number | null;
  lines: string[];
  notes: string[];
}

export interface Started {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Resolves when what it has said on stderr matches. */
  noted(pattern: RegExp): Promise<RegExpExecArray>;
}

const split = (text: string) => text.split("\n").filter((line) => line !== "");

const fileOf = (program: string) => `scripts/${program}.mjs`;
type Environment = Record<string, string | undefined>;

/** @param environment taken out where undefined. @param checkout the folder of the project whose program it is */
export const start = (program: string, words: readonly string[], environment: Environment = {}, checkout = "."): Started =>
  watched(spawn(process.execPath, [path.join(checkout, fileOf(program)), ...words], { env: { ...process.env, ...environment } }));

/** In a shell that has less of something: `ulimit -n 256`. */
export const underLimits = (limits: string, program: string, words: readonly string[], environment: Environment = {}): Promise<Ended> =>
  watched(
    spawn("bash", ["-c", `${limits}; exec "$@"`, "bash", process.execPath, fileOf(program), ...words], {
      env: { ...process.env, ...environment },
    }),
  ).ended;

function watched(child: ChildProcessWithoutNullStreams): Started {
  let [out, notes] = ["", ""];
  const waiting = new Set<() => void>();
  child.stdout.on("data", (part) => (out += part));
  child.stderr.on("data", (part) => {
    notes += part;
    for (const look of waiting) look();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, lines: split(out), notes: split(notes) }));
  });
  return {
    child,
    ended,
    noted: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(notes);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without ${pattern}:\n${notes}`)));
      }),
  };
}

export const run = (program: string, words: readonly string[], environment?: Environment): Promise<Ended> =>
  start(program, words, environment).ended;

/** A folder that is gone after the tests. */
export function scratch() {
  const folder = mkdtempSync(path.join(tmpdir(), "labelscape-"));
  const at = (name: string) => path.join(folder, name);
  return {
    at,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    plan(name: string, plan: SweepPlan | string): string {
      writeFileSync(at(name), typeof plan === "string" ? plan : JSON.stringify(plan));
      return at(name);
    },
  };
}

/** The runs of a sweep's folder by their id, without what differs from time to time. */
export function runsIn(folder: string): Map<string, Omit<RunRecord, "seconds" | "at">> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".run.json"));
  return new Map(
    files.map((file) => {
      const { seconds: _seconds, at: _at, ...run } = JSON.parse(readFileSync(path.join(folder, file), "utf8")) as RunRecord;
      return [run.id, run];
    }),
  );
}
