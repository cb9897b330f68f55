/** Opens the page of the engine alone: bundled on first use, and served where the site is, so that WebGPU is offered to it. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright/test";
import { build, type Rolldown } from "vite";
import type { EngineInPage } from "./main";

let bundled: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2023",
      lib: { entry: fileURLToPath(new URL("main.ts", import.meta.url)), formats: ["es"], fileName: "engine" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]!.output[0].code;
}

export async function openEngine(page: Page): Promise<void> {
  const code = await (bundled ??= bundle());
  await page.route("**/engine/*", (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: code })
      : route.fulfill({
          contentType: "text/html",
          body: "<!doctype html><title>engine</title><script type=module src=engine.js></script>",
        }),
  );
  await page.goto("engine/");
  await page.waitForFunction(() => "engine" in window);
}

/** Calls one of the functions of the engine in the page. */
export const ask = <Name extends keyof EngineInPage>(page: Page, name: Name, ...words: Parameters<EngineInPage[Name]>) =>
  page.evaluate(([called, given]) => (window.engine[called as Name] as (...all: unknown[]) => unknown)(...(given as unknown[])), [
    name,
    words,
  ] as const) as Promise<Awaited<ReturnType<EngineInPage[Name]>>>;
