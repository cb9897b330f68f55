// A contestant as a program of Node: node.mjs BUNDLE [--null-gpu]. Reads a question a line and prints an answer a line, both JSON.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { answer } from "./answer.mjs";

console.log = console.error; // stdout is for answers

const [bundle, option] = process.argv.slice(2);
// Before the contestant: TensorFlow.js looks for WebGPU when it is imported.
const more = option === "--null-gpu" ? (await import("./null-gpu.mjs")).provideNullGpu() : {};
const { contestant } = await import(pathToFileURL(bundle).href);

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer({ ...contestant, ...more }, JSON.parse(line)))}\n`);
}
process.exit(); // Dawn would keep it alive
