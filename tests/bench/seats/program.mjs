// Seats contestants that are programs of their own: each reads a question a line and prints an answer a line.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { heard } from "./answer.mjs";

const host = fileURLToPath(new URL("node.mjs", import.meta.url));

export const seatInNode = (bundle, ...options) => seatProgram(process.execPath, [host, bundle, ...options]);

export function seatProgram(program, words, environment = {}) {
  const child = spawn(program, words, { stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, ...environment } });
  let complaints = "";
  child.stderr.on("data", (text) => (complaints = (complaints + text).slice(-2000)));
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(method, ...words) {
      child.stdin.write(`${JSON.stringify({ method, words })}\n`);
      const { value: line, done } = await answers.next();
      if (done) throw new Error(`it ended: ${complaints.trim().split("\n").at(-1)}`);
      return heard(JSON.parse(line));
    },
    async close() {
      child.stdin.destroy();
      child.kill();
    },
  };
}
