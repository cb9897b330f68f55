// What is checked in every file beyond its types: common mistakes, and the house rules that a program can see.
import path from "node:path";
import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import { defineConfig, globalIgnores } from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";
import { arrows, mayImport, rooms } from "./tests/help/arrows.mjs";

/** A star in the name of a room stands for any one folder. */
const escaped = (names) => names.map((name) => name.replace(/[/.]/g, "\\$&").replaceAll("*", "[^/]+")).join("|");

const isInside = (room, other) => new RegExp(`^${escaped([other])}/`).test(room);

/** How a file of a room, or of one inside it, begins the address of another room: without the folder that they share. */
function addressOf(other, room) {
  if (room && isInside(other, room)) return other.slice(room.length + 1);
  return room && path.posix.dirname(other) === path.posix.dirname(room) ? path.posix.basename(other) : other;
}

/** The beginning of such an address, but not of rooms inside the other that are allowed. */
function addresses(other, room) {
  const allowed = rooms.filter((inner) => isInside(inner, other) && mayImport(room, inner)).map((inner) => inner.slice(other.length));
  const begins = escaped([addressOf(other, room)]);
  return allowed.length ? `${begins}(?!(?:${escaped(allowed)})(?:/|$))` : begins;
}

/** Where a star stands for any one folder, a room does not see into the same room of another, but into `pieces`. */
function ofOthers(room) {
  const folders = room.split("/");
  if (!folders.includes("*")) return [];
  const up = "\\.\\./".repeat(folders.length - folders.indexOf("*"));
  return [
    { regex: `^${up}(?!pieces/|\\.\\./)`, message: "Kinds of data know nothing of each other: what they share lies in kinds/pieces." },
  ];
}

/** The rule that keeps one room of src to its arrows. */
function importRule([room, { folders: allowed, packages, typesOf = [] }]) {
  const forbidden = rooms.filter((other) => !mayImport(room, other) && !isInside(room, other)).map((other) => addresses(other, room));
  const here = room || "The page";
  const bare = packages.map((name) => (name.endsWith(":") ? name : `${escaped([name])}(?:/|$)`));
  const patterns = [
    {
      // What is beside a file that lies in a room lies in it too.
      regex: `^${room ? "\\.\\." : "\\.{1,2}"}/(?:\\.\\./)*(?:${forbidden.join("|")})(?:/|$)`,
      message: `${here} may import only from ${allowed.join(", ") || "itself"}.`,
    },
    {
      regex: `^(?!\\.)(?!${[...bare, ...typesOf.map((name) => `${escaped([name])}$`)].join("|") || "$"})`,
      message: `${here} may use no other package than ${packages.join(", ") || "none"}.`,
    },
    ...ofOthers(room),
    ...typesOf.map((name) => ({
      regex: `^${escaped([name])}$`,
      allowTypeImports: true,
      message: `${here} may import only types of ${name}.`,
    })),
  ];
  const files = room ? [`src/${room}/**/*.{ts,svelte}`] : ["src/*.{ts,svelte}"];
  const ignores = rooms.filter((other) => room && isInside(other, room)).map((other) => `src/${other}/**`);
  return { files, ignores, rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] } };
}

export default defineConfig(
  globalIgnores(["dist/", "build/", "test-results/", "node_modules/"]),
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      "no-undef": "off", // TypeScript knows better, and plain Node files would need their own list
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "off", // typed arrays are indexed everywhere
    },
  },
  { files: ["**/*.{js,mjs}"], rules: { "no-undef": "error" } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"] } },
  },
  {
    files: ["src/**/*.ts", "tests/**/*.ts", "*.ts"],
    ignores: ["**/*.svelte.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    files: ["src/**/*.{ts,svelte}"],
    rules: {
      "no-console": "error",
      "no-eval": "error",
      "max-lines-per-function": ["error", { max: 60 }],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "Randomness is handed in: see src/shape/random.ts." },
      ],
    },
  },
  { files: ["src/shape/**/*.ts"], rules: { "@typescript-eslint/no-explicit-any": "error" } },
  Object.entries(arrows).map(importRule),
);
