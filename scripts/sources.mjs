// One hash of all that a program is made of, and of the data it learns from: another where a character of it is.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @param root the folder of this project
 * @param ending of the files in src/ that count
 * @param others that count as well, by their paths from there
 * @returns 16 hexadecimal digits
 */
export function hashOfSources(root, ending, others = []) {
  const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) => ending.test(name));
  const data = readdirSync(path.join(root, "static-data"), { recursive: true, encoding: "utf8" })
    .map((name) => path.join("static-data", name))
    .filter((name) => /\.gz$|\.bin$/.test(name));
  const hash = createHash("sha256");
  for (const name of [...sources.map((name) => path.join("src", name)).sort(), ...data.sort(), "package-lock.json", ...others])
    hash.update(name.replaceAll("\\", "/")).update(readFileSync(path.join(root, name)));
  return hash.digest("hex").slice(0, 16);
}
