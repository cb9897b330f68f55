/** WebGPU in Node: puts the optional npm package `webgpu` where a browser has its own. */

interface WebGPUPackage {
  create(options: string[]): GPU;
  /** The constants and classes that a browser has as globals. */
  globals: object;
}

/** @throws in one plain line, when it is not installed or there is no graphics processor */
export async function provideWebGPU(): Promise<void> {
  const name: string = "webgpu"; // not literal: the package is optional, and its types differ from those TensorFlow.js needs
  const { create, globals } = await (import(/* @vite-ignore */ name) as Promise<WebGPUPackage>).catch(() => {
    throw new Error(
      "backend=webgpu needs the npm package webgpu, which is not installed: run npm install webgpu, or leave the backend out.",
    );
  });
  Object.assign(globalThis, globals);
  const gpu = create([]);
  const adapter = await gpu.requestAdapter().catch(() => null);
  if (!adapter)
    throw new Error("backend=webgpu found no graphics processor that it may use: leave the backend out to train on WebAssembly.");
  const navigator = (globalThis as { navigator?: object }).navigator ?? {}; // Node has one from version 21 on
  Object.defineProperty(navigator, "gpu", { value: gpu, configurable: true });
  Object.defineProperty(globalThis, "navigator", { value: navigator, configurable: true });
}
