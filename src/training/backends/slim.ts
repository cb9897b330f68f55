// A plugin for Vite's configuration: lets the bundler leave out what TensorFlow.js drags in and nobody here calls. Nothing of this runs in a page.
import type { Plugin } from "vite";

/** For `plugins` and for `worker.plugins`. @throws while building, when TensorFlow.js is no longer as it was */
export function slimTensorFlow(): Plugin {
  return {
    name: "slim-tensorflow",
    apply: "build",
    transform(code, id) {
      const file = id.replaceAll("\\", "/").split("?")[0]!;
      // The GPU backends take the CPU's whole shared code apart in one statement, which keeps all of it: text, sparse and ragged tensors too.
      if (/tfjs-backend-(webgl|webgpu)\/dist\/kernel_utils\/shared\.js$/.test(file)) return { code: asReexports(code, file), map: null };
      // Optimisers by name, and saving and loading: for models made of layers.
      if (/tfjs-core\/dist\/index\.js$/.test(file)) return { code: cut(code, /registerOptimizers\(\);/, file), map: null };
      if (/tfjs-core\/dist\/platforms\/platform_browser\.js$/.test(file)) {
        return { code: cut(code, /try \{\s*ModelStoreManagerRegistry[^}]*\}\s*catch \(err\) \{\s*\}/g, file), map: null };
      }
      if (/tfjs-core\/dist\/platforms\/platform_node\.js$/.test(file)) {
        return { code: cut(code, /if \(env\(\)\.get\('IS_NODE'\)[^}]*\}/, file), map: null };
      }
      // Telephones from before there was WebGL.
      if (/tfjs-core\/dist\/device_util\.js$/.test(file))
        return { code: cut(code, /\|\|\s*\/\/.*\s*\/1207\|.*\s*\.test\(a\.substr\(0, 4\)\)/, file), map: null };
      // Tensors as text, for those who print them, and times of kernels, for those who look for the slow ones.
      if (/tfjs-core\/dist\/tensor_format\.js$/.test(file)) return { code: emptied(code, "tensorToString", file), map: null };
      if (/tfjs-core\/dist\/profiler\.js$/.test(file)) return { code: emptied(code, "Profiler", file), map: null };
      if (/tfjs-core\/dist\/io\/[^/]+\.js$/.test(file)) return { code, map: null, moduleSideEffects: false };
      // Shaders travel as they are written: without their indentation and their remarks they are the same.
      if (/\/(tfjs-backend-(webgl|webgpu)\/dist|backends\/(webgl|webgpu))\//.test(file)) return { code: withoutAir(code), map: null };
      return null;
    },
  };
}

const withoutAir = (code: string) => code.replace(/^\s*\/\/.*$/gm, "").replace(/\n\s+/g, "\n");

/** `const { a: b, … } = shared` → `export { a as b, … } from …` */
function asReexports(code: string, file: string): string {
  const source = /import \* as shared from '([^']+)'/.exec(code)?.[1];
  const names = /const \{([^}]+)\} = shared;/.exec(code)?.[1];
  if (!source || !names) throw new Error(`${file} is not as expected: look at src/training/backends/slim.ts again.`);
  return `export {${names.replaceAll(":", " as ")}} from '${source}';`;
}

/** What is used of a module, a function or a class, with nothing in it. */
function emptied(code: string, name: string, file: string): string {
  if (!new RegExp(`export (function|class) ${name}\\b`).test(code))
    throw new Error(`${file} is not as expected: look at src/training/backends/slim.ts again.`);
  return `export function ${name}() {}`;
}

function cut(code: string, what: RegExp, file: string): string {
  const shorter = code.replace(what, "");
  if (shorter === code) throw new Error(`${file} is not as expected: look at src/training/backends/slim.ts again.`);
  return shorter;
}
