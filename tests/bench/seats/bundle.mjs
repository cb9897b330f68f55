// Bundles contestants, each by itself: kernels and gradients are registered for a whole program, so that no two may share an engine.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const bundles = path.join("build", "bench", "contestants");

/** @param target "browser" or "node" @returns the bundle of each by name: in a browser its address, for Node its file */
export async function bundle(names, target) {
  const made = {};
  for (const name of names) {
    const folder = path.join(bundles, target, name);
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: "error",
      ssr: { noExternal: true },
      build: {
        ssr: target === "node",
        outDir: path.join(root, folder),
        emptyOutDir: true,
        target: "es2023",
        minify: false,
        modulePreload: false, // it needs a page, and contestants sit in workers
        rolldownOptions: {
          input: { [name]: path.join(root, "tests", "bench", "contestants", `${name}.mjs`) },
          preserveEntrySignatures: "strict",
          output: { entryFileNames: "[name].mjs", codeSplitting: false },
        },
      },
    });
    made[name] = target === "node" ? path.join(root, folder, `${name}.mjs`) : `/${[...folder.split(path.sep), `${name}.mjs`].join("/")}`;
  }
  return made;
}
