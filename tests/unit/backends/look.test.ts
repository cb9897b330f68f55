// What is said about made-up hardware.
import { afterEach, describe, expect, it, vi } from "vitest";
import { lookForWasm, lookForWebGL, lookForWebGPU } from "../../../src/training/backends/look";

const gpu = (info: object | null, isFallbackAdapter = false) =>
  ({ requestAdapter: async () => (info ? { info: { ...info, isFallbackAdapter } } : null) }) as unknown as GPU;

function stubWebGL(renderer: string, complete = true) {
  const constants = { RENDERER: 1, FRAMEBUFFER: 2, FRAMEBUFFER_COMPLETE: 3 };
  const functions = [
    "createTexture",
    "createFramebuffer",
    "bindTexture",
    "texImage2D",
    "bindFramebuffer",
    "framebufferTexture2D",
    "deleteTexture",
    "deleteFramebuffer",
  ];
  const context = {
    ...constants,
    ...Object.fromEntries(functions.map((name) => [name, () => null])),
    getExtension: (name: string) => (name === "WEBGL_debug_renderer_info" ? { UNMASKED_RENDERER_WEBGL: 4 } : {}),
    getParameter: () => renderer,
    checkFramebufferStatus: () => (complete ? constants.FRAMEBUFFER_COMPLETE : 0),
  };
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      getContext = () => context;
    },
  );
}

afterEach(() => void vi.unstubAllGlobals());

describe("WebGPU", () => {
  it("goes by the name of its maker", async () => {
    expect(await lookForWebGPU(gpu({ vendor: "nvidia", architecture: "ampere" }))).toMatchObject({ device: "NVIDIA", software: false });
    expect(await lookForWebGPU(gpu({ vendor: "amd", description: "AMD Radeon 780M" }))).toMatchObject({ device: "AMD Radeon 780M" });
    const dawn = { vendor: "nvidia", device: "nvidia-h100-80gb-hbm3", description: "NVIDIA: 580.159.04 580.159.4.0" };
    expect(await lookForWebGPU(gpu(dawn)), "not by its driver").toMatchObject({ device: "nvidia-h100-80gb-hbm3" });
    expect(await lookForWebGPU(gpu({}))).toMatchObject({ device: "unnamed graphics processor", software: false });
  });

  it("is known to be software by its name, or because it says so", async () => {
    const sight = await lookForWebGPU(gpu({ vendor: "google", architecture: "swiftshader" }));
    expect(sight).toMatchObject({ device: "SwiftShader (software)", software: true });
    expect(sight.drawback).toMatch(/software/);
    expect(await lookForWebGPU(gpu({ vendor: "microsoft" }, true))).toMatchObject({ software: true });
  });

  it("is asked for again where a graphics process has only just started", async () => {
    const adapters = [null, null, { info: { vendor: "nvidia" } }];
    const requestAdapter = vi.fn(async () => adapters.shift());
    expect(await lookForWebGPU({ requestAdapter } as unknown as GPU, () => true)).toMatchObject({ device: "NVIDIA" });
    expect(requestAdapter).toHaveBeenCalledTimes(3);
  });

  it("is asked for once where WebGL is missing or drawn in software too: no processor will come", async () => {
    for (const renderer of [undefined, "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)"]) {
      if (renderer) stubWebGL(renderer);
      const requestAdapter = vi.fn(async () => null);
      await expect(lookForWebGPU({ requestAdapter } as unknown as GPU)).rejects.toThrow("no graphics processor");
      expect(requestAdapter).toHaveBeenCalledTimes(1);
    }
    stubWebGL("ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x2504) Direct3D11 vs_5_0 ps_5_0, D3D11)");
    const adapters = [null, { info: { vendor: "nvidia" } }];
    expect(await lookForWebGPU({ requestAdapter: async () => adapters.shift() } as unknown as GPU)).toMatchObject({ device: "NVIDIA" });
  });

  it("may be missing, or have nothing to run on", async () => {
    await expect(lookForWebGPU(undefined)).rejects.toThrow("WebGPU is not offered here.");
    await expect(lookForWebGPU(gpu(null))).rejects.toThrow("WebGPU is offered, but no graphics processor that it may use.");
  });
});

describe("WebGL", () => {
  it.each([
    ["ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002504) Direct3D11 vs_5_0 ps_5_0, D3D11)", "NVIDIA GeForce RTX 3060"],
    ["ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)", "Apple M2"],
    ["ANGLE (NVIDIA, Vulkan 1.4.312 (NVIDIA NVIDIA H100 80GB HBM3 (0x00002330)), NVIDIA)", "NVIDIA H100 80GB HBM3"],
    ["ANGLE (ARM, Vulkan 1.1.177 (Mali-G78 (0x92020010)), Mali-G78-29.1.0)", "Mali-G78"],
    ["ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)", "Mesa Intel(R) UHD Graphics 620 (KBL GT2)"],
    ["Adreno (TM) 640", "Adreno (TM) 640"],
  ])("goes by the plain name in %s", (renderer, device) => {
    stubWebGL(renderer);
    expect(lookForWebGL()).toMatchObject({ device, software: false });
    expect(lookForWebGL().drawback).toBeUndefined();
  });

  it.each([
    ["ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)", "SwiftShader (software)"],
    ["llvmpipe (LLVM 15.0.6, 256 bits)", "llvmpipe (software)"],
    ["ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)", "emulated (software)"],
  ])("is software in %s", (renderer, device) => {
    stubWebGL(renderer);
    expect(lookForWebGL()).toMatchObject({ device, software: true });
    expect(lookForWebGL().drawback).toMatch(/software/);
  });

  it("is no good without 32 bits", () => {
    stubWebGL("Mali-T860", false);
    expect(lookForWebGL()).toMatchObject({ software: false });
    expect(lookForWebGL().drawback).toMatch(/32-bit/);
  });

  it("may be missing", () => {
    expect(() => lookForWebGL()).toThrow("WebGL 2 is not offered here.");
  });
});

it("WebAssembly with SIMD is there in Node", () => {
  expect(lookForWasm()).toMatchObject({ device: "SIMD", software: false });
});
