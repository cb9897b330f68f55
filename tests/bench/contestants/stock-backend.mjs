// Stock TensorFlow.js, its whole union package, on one of its own backends.
import * as tf from "@tensorflow/tfjs";

export async function startStock(backend, site) {
  if (backend === "wasm") {
    const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false); // one thread for all; and its threads break when they are bundled
    setWasmPaths(new URL("node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/", site).href);
  }
  if (backend === "webgpu") await import("@tensorflow/tfjs-backend-webgpu");
  if (backend === "webgl") tf.env().set("SOFTWARE_WEBGL_ENABLED", true); // or it refuses a WebGL without a graphics processor
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js would not start its ${backend} backend.`);
}
