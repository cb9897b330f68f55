// The WebGPU backend, on an adapter that was looked up before.
import { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";
import { env } from "@tensorflow/tfjs-core";
import type { MadeBackend } from "../made-backend";
import { kernels } from "./kernels";

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
  env().set("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE", 64); // a small training step takes as many programs; each submission costs time of its own
  const { info } = adapter as unknown as { info: GPUAdapterInfo };
  return { backend: new WebGPUBackend(device, info), kernels, lost: trouble(device) };
}

/** Without this an error is silent: the work is dropped, and tensors hold whatever lay in memory before. */
function trouble(device: GPUDevice): Promise<string> {
  return new Promise((resolve) => {
    void device.lost.then(({ message }) => resolve(`The graphics processor was lost: ${message || "the browser does not say why"}.`));
    device.addEventListener("uncapturederror", (event) => {
      event.preventDefault();
      resolve(`The graphics processor refused its work: ${(event as GPUUncapturedErrorEvent).error.message.split("\n")[0]}`);
    });
  });
}
