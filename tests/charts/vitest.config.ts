/** Runs the chart tests alone: npx vitest run --config tests/charts/vitest.config.ts */
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({ plugins: [svelte()], test: { include: ["tests/charts/*.test.ts"] } });
