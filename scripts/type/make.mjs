// `npm run type`: cuts the page's typeface, Inter, to the characters and weights that the page uses.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { characters, unicodeRange } from "./characters.mjs";

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
  cwd: here("."),
  stdio: "inherit",
  shell: process.platform === "win32",
});
if (status !== 0) process.exit(status ?? 1);

const { default: subset } = await import("subset-font");
const text = characters
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
  .join("");
const font = await subset(readFileSync(here("node_modules/inter-ui/variable/InterVariable.woff2")), text, {
  targetFormat: "woff2",
  // Texts are 12 to 20 pixels high: the cut for small sizes.
  variationAxes: { wght: { min: 400, max: 600 }, opsz: 14 },
  keepFeatures: ["kern", "mark", "tnum", "cv05"],
  noHinting: true,
});
writeFileSync(here("../../src/type/inter.woff2"), font);
console.log(`src/type/inter.woff2: ${font.length} bytes. Its characters, for src/type/type.css:\n${unicodeRange}`);
