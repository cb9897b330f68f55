/** How the tests run that need no browser. */
import { readdirSync, readFileSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/**
 * Every module of TensorFlow.js that is named anywhere: bundled once beforehand and shared, instead of a thousand small files read
 * again by every test file. All must be named, or there would be two engines.
 */
const tensorFlowModules = ["src", "tests"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|svelte)$/.test(file))
    .flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/^(?!import type).*["'](@tensorflow\/[\w./-]+)["']/gm)].map(
        (match) => match[1]!,
      ),
    ),
);

/** At a commit techniques, kinds of data and encoders take turns in these. */
const inEveryCombination = [
  "tests/contracts/controls.test.ts",
  "tests/contracts/techniques.test.ts",
  "tests/contracts/lives.test.ts",
  "tests/contracts/memory.test.ts",
  "tests/contracts/models.test.ts",
  "tests/contracts/on-data-sets.test.ts",
  "tests/reference/gradients.test.ts",
];

export default defineConfig({
  plugins: [svelte()],
  test: {
    // Those of a release are for `npm run check-release`.
    projects: [
      { extends: true, test: { name: "commit", include: ["tests/{unit,contracts,reference,charts}/**/*.test.ts"] } },
      {
        extends: true,
        test: { name: "release", include: ["tests/release/**/*.test.ts", ...inEveryCombination], provide: { everyCombination: true } },
      },
    ],
    // They read links of all kinds.
    setupFiles: ["tests/help/all.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    deps: { optimizer: { ssr: { enabled: true, include: [...new Set(tensorFlowModules)].filter((name) => !name.endsWith(".wasm")) } } },
  },
});
