/** Serves the page of charts alone, apart from the site. */
import path from "node:path";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte()],
  cacheDir: "/tmp/labelscape-charts",
  server: { fs: { allow: [path.resolve(import.meta.dirname, "../../..")] } },
});
