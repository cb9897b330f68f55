// The tests that guard one file, and nothing else; what is bundled for them is not that of other tests, which may run beside them.
import { defineConfig } from "vitest/config";
import usual from "../../vitest.config.ts";

const { projects: _, ...test } = usual.test;

export default defineConfig({
  ...usual,
  cacheDir: "build/mutants/vite",
  test: { ...test, include: JSON.parse(process.env.LABELSCAPE_GUARDS) },
});
