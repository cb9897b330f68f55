// What makes the recorded answers of this folder runs the program itself, bundled for Node.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

export const root = new URL("../../", import.meta.url);

/**
 * All that these modules export.
 * @param name of the folder below build/ that they are bundled into
 * @param input their names, and the files of them from the root on
 */
export async function program(name, input) {
  const folder = fileURLToPath(new URL(`build/${name}`, root));
  await build({
    root: fileURLToPath(root),
    configFile: false,
    publicDir: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: { ssr: true, outDir: folder, emptyOutDir: true, target: "node20", minify: false, rolldownOptions: { input } },
  });
  const of = (part) => import(pathToFileURL(path.join(folder, `${part}.js`)).href);
  return Object.assign({}, ...(await Promise.all(Object.keys(input).map(of))));
}
