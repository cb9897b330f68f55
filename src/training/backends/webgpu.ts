// The WebGPU backend, on an adapter that was looked up before.
import { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import type { MadeBackend } from "./choose";
import { kernels } from "./webgpu/kernels";

/** These limits are as high as the adapter has them; all others are WebGPU's defaults. */
const raisedLimits = [
  "maxBufferSize",
  "maxStorageBufferBindingSize",
  "maxComputeWorkgroupStorageSize",
  "maxComputeWorkgroupsPerDimension",
  "maxComputeWorkgroupSizeX",
  "maxComputeInvocationsPerWorkgroup",
] as const;

export async function makeWebGPU(adapter: GPUAdapter): Promise<MadeBackend> {
  const device = await adapter.requestDevice({
    requiredLimits: Object.fromEntries(raisedLimits.map((name) => [name, adapter.limits[name]])),
  });
  const { info } = adapter as unknown as { info: GPUAdapterInfo };
  return {
    backend: new WebGPUBackend(device, info),
    kernels,
    lost: device.lost.then(({ message }) => `The graphics processor was lost: ${message || "the browser does not say why"}.`),
  };
}
