/** Who may import whom: read from the sources, so that no comment to the linter can hide an arrow that should not be there. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { arrows, isOneOf, workerIsNamedIn } from "../help/arrows.mjs";
import { importsOf, type Import } from "../help/imports";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(ts|svelte)$/.test(file));

const folderOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : "");

/** Why this file of src may not import that; undefined where it may. */
function fault(file: string, { name, typeOnly, how }: Import): string | undefined {
  const folder = folderOf(file);
  const rule: { folders: string[]; packages: string[]; typesOf?: string[] } | undefined = Object.entries(arrows).find(
    ([key]) => key === folder,
  )?.[1];
  if (!rule) return `${file} lies in a folder that tests/help/arrows.mjs does not know`;
  if (name.startsWith(".")) {
    const target = path.posix.join(path.posix.dirname(file), name);
    if (target.startsWith("../")) return typeOnly || how === "address" ? undefined : `${file} imports ${name}, which is outside src`;
    const there = folderOf(target);
    if (there === folder || rule.folders.includes(there)) return undefined;
    if (file === workerIsNamedIn && there === "training" && how === "address") return undefined;
    return `${file} imports ${name}`;
  }
  if (how === "address" || isOneOf(name, rule.packages) || (typeOnly && isOneOf(name, rule.typesOf ?? []))) return undefined;
  return `${file} uses the package ${name}`;
}

describe("import arrows", () => {
  it("has sources to read", () => expect(files.length).toBeGreaterThan(10));

  it.each(Object.keys(arrows))("holds for src/%s", (folder) => {
    const faults = files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) => importsOf(readFileSync(`src/${file}`, "utf8"), file).map((one) => fault(file, one)))
      .filter((one) => one !== undefined);
    expect(faults).toEqual([]);
  });

  it("knows every folder", () => {
    expect(new Set(files.map(folderOf).filter((folder) => !Object.hasOwn(arrows, folder)))).toEqual(new Set());
  });

  it("finds a worker of the page in one place only", () => {
    const makers = files.filter(
      (file) => folderOf(file) !== "headless" && /new (Shared)?Worker\(/.test(readFileSync(`src/${file}`, "utf8")),
    );
    expect(makers.filter((file) => file !== workerIsNamedIn)).toEqual([]);
  });

  it("sees a wrong arrow", () => {
    const of = (script: string, file: string) => importsOf(script, file).map((one) => fault(file, one));
    expect(of(`import { a } from "../training/losses";`, "shape/x.ts")).toEqual(["shape/x.ts imports ../training/losses"]);
    expect(of(`import type { a } from "../training/losses";`, "experiment/x.ts")).toEqual(["experiment/x.ts imports ../training/losses"]);
    expect(of(`<script lang="ts">const a = await import("../experiment/link");</script>`, "charts/X.svelte")).toHaveLength(1);
    expect(of(`export { a } from "@tensorflow/tfjs-core";`, "techniques/x.ts")).toEqual([
      "techniques/x.ts uses the package @tensorflow/tfjs-core",
    ]);
    expect(of(`new Worker(new URL("../training/worker.ts", import.meta.url))`, "experiment/other.ts")).toHaveLength(1);
    expect(of(`import type { Tensor } from "@tensorflow/tfjs-core"; import { a } from "./b";`, "shape/x.ts")).toEqual([
      undefined,
      undefined,
    ]);
  });
});
