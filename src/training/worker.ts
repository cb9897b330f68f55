/** The worker of one contestant: this file only joins `serve` to the real port, files and binary. */
import wasm from "@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url";
import { fetchFile } from "../shape/packed";
import { serve, type Port } from "./serve";

/** Built scripts lie in assets/, beside static-data/; in development everything is served from the root. */
const site = new URL(import.meta.env.DEV ? "/" : "../", import.meta.url);

serve(self as unknown as Port, {
  wasmPath: new URL(wasm, import.meta.url),
  loadFile: (file, onProgress) => fetchFile(file, site, onProgress),
  holdForLife: (name) =>
    new Promise((held) => {
      const hold = () => (held(), new Promise(() => undefined));
      navigator.locks?.request(name, hold).catch(() => undefined); // a browser that keeps nothing for this site has no locks for it
    }),
});
