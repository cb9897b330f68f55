// What graphics backends keep of a run that is over: buffers and textures of its sizes, which a run of other sizes never asks for.
import { backend, getBackend } from "@tensorflow/tfjs-core";
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/backend_webgl";
import type { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu";

/** As much of the managers as TensorFlow.js does not say. */
interface Buffers {
  freeBuffers: Map<string, GPUBuffer[]>;
  numFreeBuffers: number;
  numBytesAllocated: number;
}
interface Textures {
  freeTextures: Record<string, { texture: WebGLTexture }[]>;
  numFreeTextures: number;
  _numBytesAllocated: number;
  _numBytesFree: number;
}

/** Gives back what no tensor uses. Both managers else keep everything that was ever asked for, until the device is full. */
export function letGoOfSpares(): void {
  const name = getBackend();
  if (name === "webgpu") letGoOfBuffers(backend() as WebGPUBackend);
  if (name === "webgl") letGoOfTextures(backend() as MathBackendWebGL);
}

function letGoOfBuffers(webgpu: WebGPUBackend) {
  // What is still to be done may use them. A pass that is still open would have the device refuse all of it.
  webgpu.ensureCommandEncoderReady();
  webgpu.endComputePassEncoder();
  webgpu.submitQueue();
  const buffers = webgpu.bufferManager as unknown as Buffers;
  for (const spares of buffers.freeBuffers.values())
    for (const buffer of spares.splice(0)) {
      buffers.numFreeBuffers--;
      buffers.numBytesAllocated -= buffer.size;
      buffer.destroy();
    }
}

function letGoOfTextures(webgl: MathBackendWebGL) {
  const textures = (webgl as unknown as { textureManager: Textures }).textureManager;
  for (const spares of Object.values(textures.freeTextures))
    for (const { texture } of spares.splice(0)) webgl.gpgpu.deleteMatrixTexture(texture);
  textures.numFreeTextures = 0;
  textures._numBytesAllocated -= textures._numBytesFree;
  textures._numBytesFree = 0;
}
