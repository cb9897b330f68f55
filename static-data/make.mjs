// Makes one packed file again: `node static-data/make.mjs digits`. Vite reads the TypeScript, as everywhere in this project.
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const folder = process.argv[2];
if (!folder) throw new Error("Say which folder of static-data to make, as in: node static-data/make.mjs digits");
await runnerImport(fileURLToPath(new URL(`${folder}/make.ts`, import.meta.url)), { configFile: false, logLevel: "error" });
