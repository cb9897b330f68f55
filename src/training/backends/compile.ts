// Programs for a graphics processor compiled side by side before they are needed: one after the other they hold up the first step.
import { backend, env, getBackend } from "@tensorflow/tfjs-core";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";

/**
 * Does `work`; where the backend compiles programs, without computing anything: every program it would run is compiled, and its tensors hold
 * nothing of worth.
 */
export async function compileOnly(work: () => void): Promise<void> {
  const name = getBackend();
  if (name !== "webgpu" && name !== "webgl") return work();
  const flag = name === "webgpu" ? "WEBGPU_ENGINE_COMPILE_ONLY" : "ENGINE_COMPILE_ONLY";
  env().set(flag, true);
  try {
    work();
  } finally {
    env().set(flag, false);
    const compiling = backend() as WebGPUBackend | MathBackendWebGL;
    await compiling.checkCompileCompletionAsync();
    if ("getUniformLocations" in compiling) compiling.getUniformLocations();
  }
}
