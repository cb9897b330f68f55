/** Who may import whom: read from the sources, so that no comment to the linter can hide an arrow that should not be there. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { areOfTwoKinds, arrows, isOneOf, mayImport, roomOf, workersAreNamedIn } from "../help/arrows.mjs";
import { importsOf, type Import } from "../help/imports";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(ts|svelte)$/.test(file));
const workersNamedIn: ReadonlyMap<string, string> = new Map(Object.entries(workersAreNamedIn));
const imports = new Map(files.map((file) => [file, importsOf(readFileSync(`src/${file}`, "utf8"), file)]));

/** Why this file of src may not import that; undefined where it may. */
function fault(file: string, { name, typeOnly, how }: Import): string | undefined {
  const room = roomOf(file);
  const rule: { folders: string[]; packages: string[]; typesOf?: string[] } | undefined = Object.entries(arrows).find(
    ([key]) => key === room,
  )?.[1];
  if (room === undefined || !rule) return `${file} lies in a folder that tests/help/arrows.mjs does not know`;
  if (name.startsWith(".")) {
    const target = path.posix.join(path.posix.dirname(file), name);
    if (target.startsWith("../")) return typeOnly || how === "address" ? undefined : `${file} imports ${name}, which is outside src`;
    if (areOfTwoKinds(file, target)) return `${file} imports ${name}, which is of another kind of data`;
    const there = roomOf(target);
    if (there !== undefined && mayImport(room, there)) return undefined;
    if (there !== undefined && workersNamedIn.get(file) === there && how === "address") return undefined;
    return `${file} imports ${name}`;
  }
  if (how === "address" || isOneOf(name, rule.packages) || (typeOnly && isOneOf(name, rule.typesOf ?? []))) return undefined;
  return `${file} uses the package ${name}`;
}

/** Every way that comes back to where it began. */
function circlesIn(next: ReadonlyMap<string, readonly string[]>): string[] {
  const [circles, over]: [string[], Set<string>] = [[], new Set()];
  const follow = (one: string, way: readonly string[]) => {
    if (way.includes(one)) circles.push([...way.slice(way.indexOf(one)), one].join(" → "));
    if (over.has(one) || way.includes(one)) return;
    for (const other of next.get(one)!) follow(other, [...way, one]);
    over.add(one);
  };
  for (const one of next.keys()) follow(one, []);
  return circles;
}

describe("import arrows", () => {
  it("has sources to read", () => expect(files.length).toBeGreaterThan(10));

  it.each(Object.keys(arrows))("holds for src/%s", (room) => {
    const faults = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => imports.get(file)!.map((one) => fault(file, one)))
      .filter((one) => one !== undefined);
    expect(faults).toEqual([]);
  });

  it("knows every folder", () => {
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  const fileAt = new Map(
    files.flatMap((file) => [file, file.replace(/\.ts$/, ""), file.replace(/\/index\.ts$/, "")].map((name) => [name, file])),
  );
  /** What each file imports when it is loaded. */
  const next = new Map(
    files.map((file) => {
      const named = imports.get(file)!.filter(({ how, name }) => how === "static" && name.startsWith("."));
      return [file, named.flatMap(({ name }) => fileAt.get(path.posix.join(path.posix.dirname(file), name)) ?? [])];
    }),
  );

  it("goes in no circle, types included", () => {
    expect(circlesIn(next)).toEqual([]);
    expect([...next.values()].flat().length).toBeGreaterThan(files.length);
  });

  it.each(["charts", "page", "sweep"])("goes in no circle among the rooms of src/%s, whenever they are loaded", (folder) => {
    const rooms = new Map<string, string[]>();
    const roomIn = (file: string) => new RegExp(`^${folder}/[^/]+(?=/)`).exec(file)?.[0];
    for (const file of files) {
      const room = roomIn(file);
      if (!room) continue;
      const named = imports.get(file)!.flatMap(({ name }) => fileAt.get(path.posix.join(path.posix.dirname(file), name)) ?? []);
      rooms.set(room, [...(rooms.get(room) ?? []), ...named.flatMap((one) => roomIn(one) ?? []).filter((one) => one !== room)]);
    }
    expect(circlesIn(rooms)).toEqual([]);
    expect(rooms.size).toBeGreaterThan(2);
  });

  it("finds each worker of the page in one place only", () => {
    const makers = files.filter((file) => roomOf(file) !== "headless" && /new (Shared)?Worker\(/.test(readFileSync(`src/${file}`, "utf8")));
    expect(makers.toSorted()).toEqual(Object.keys(workersAreNamedIn));
  });

  it("sees a wrong arrow", () => {
    const of = (script: string, file: string) => importsOf(script, file).map((one) => fault(file, one));
    expect(of(`import { a } from "../training/losses";`, "shape/x.ts")).toEqual(["shape/x.ts imports ../training/losses"]);
    expect(of(`import type { a } from "../training/losses";`, "experiment/x.ts")).toEqual(["experiment/x.ts imports ../training/losses"]);
    expect(of(`<script lang="ts">const a = await import("../link/link");</script>`, "charts/X.svelte")).toHaveLength(1);
    expect(of(`export { a } from "@tensorflow/tfjs-core";`, "techniques/x.ts")).toEqual([
      "techniques/x.ts uses the package @tensorflow/tfjs-core",
    ]);
    expect(of(`new Worker(new URL("../training/worker.ts", import.meta.url))`, "line/other.ts")).toHaveLength(1);
    expect(of(`import { a } from "../run/plan"; import { b } from "../../link/link";`, "sweep/records/x.ts")).toEqual([
      "sweep/records/x.ts imports ../run/plan",
      undefined,
    ]);
    expect(of(`import { a } from "../sweep/run/plan";`, "page/x.ts")).toEqual([undefined]);
    expect(of("await import(`../kinds/${kind}/training/index.ts`)", "page/x.ts")).toEqual([
      "page/x.ts imports ../kinds/*/training/index.ts",
    ]);
    expect(of("await import(`../kinds/${kind}/training/index.ts`)", "training/x.ts")).toEqual([undefined]);
    expect(of(`import Picture from "../page/Picture.svelte";`, "kinds/points/training/x.ts")).toHaveLength(1);
    expect(of(`<script>import { makeTools } from "../training/index";</script>`, "kinds/points/page/X.svelte")).toHaveLength(1);
    expect(
      of(`import { a } from "../../../training/blocks/dice"; import { b } from "../../../training/run";`, "kinds/points/training/x.ts"),
    ).toEqual([undefined, "kinds/points/training/x.ts imports ../../../training/run"]);
    expect(
      of(`import { a } from "../../pieces/training/noise"; import { b } from "../../image/training/warps";`, "kinds/sound/training/x.ts"),
    ).toEqual([undefined, "kinds/sound/training/x.ts imports ../../image/training/warps, which is of another kind of data"]);
    expect(of(`import { a } from "../kinds/points/page/Picture.svelte";`, "charts/x.ts")).toHaveLength(1);
    expect(of(`import type { Tensor } from "@tensorflow/tfjs-core"; import { a } from "./b";`, "shape/x.ts")).toEqual([
      undefined,
      undefined,
    ]);
  });
});
