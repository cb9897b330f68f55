// What hardware is there for each backend. Nothing here loads a backend's code.
import { aMoment } from "./device";

export interface Sight<Handle> {
  /** In words: "NVIDIA", "SwiftShader (software)", "SIMD". */
  device: string;
  software: boolean;
  /** Why WebAssembly is to be preferred, if it is. */
  drawback?: string;
  handle: Handle;
}

const softwareNames = /swiftshader|llvmpipe|lavapipe|basic render|softpipe|software/i;

/** A browser whose graphics process has only just started, or was lost a moment ago, has no adapter yet: after these it is asked again. */
const millisecondsToAskAgain = [250, 750];

/**
 * @param mayCome whether a graphics processor may still come where none is there yet; nobody waits for one otherwise
 * @throws in one plain line, when there is none
 */
export async function lookForWebGPU(gpu: GPU | undefined, mayCome = hasHardware): Promise<Sight<GPUAdapter>> {
  if (!gpu) throw new Error("WebGPU is not offered here.");
  const ask = () => gpu.requestAdapter({ powerPreference: "high-performance" });
  let adapter = await ask();
  if (!adapter && mayCome()) for (const milliseconds of millisecondsToAskAgain) adapter ??= await aMoment(milliseconds).then(ask);
  if (!adapter) throw new Error("WebGPU is offered, but no graphics processor that it may use.");
  const info = (adapter as { info?: Partial<GPUAdapterInfo> & { isFallbackAdapter?: boolean } }).info ?? {};
  const words = [info.vendor, info.architecture, info.device, info.description].filter(Boolean).join(" ");
  const { isFallbackAdapter = info.isFallbackAdapter ?? false } = adapter as { isFallbackAdapter?: boolean };
  const software = isFallbackAdapter || softwareNames.test(words);
  const device = describe(software ? words : (nameIn(info) ?? vendorName(info.vendor)), software);
  return {
    device,
    software,
    handle: adapter,
    ...(software && { drawback: `WebGPU runs in software here, which is slower than WebAssembly.` }),
  };
}

/** Some describe the processor, some its driver, and then name the processor itself: “nvidia-h100-80gb-hbm3”. */
function nameIn({ description, device }: Partial<GPUAdapterInfo>): string | undefined {
  const isOfDriver = /^[A-Za-z]+: [\d. ]+$/.test(description ?? "");
  return (isOfDriver ? device : description) || undefined;
}

/** @throws in one plain line, when there is none */
export function lookForWebGL(): Sight<WebGL2RenderingContext> {
  const gl = makeContext();
  if (!gl) throw new Error("WebGL 2 is not offered here.");
  const renderer = rendererOf(gl);
  const software = softwareNames.test(renderer);
  const device = describe(plainRenderer(renderer), software);
  let drawback = software ? `WebGL runs in software here, which is slower than WebAssembly.` : undefined;
  if (!rendersFloats(gl)) drawback = `WebGL cannot store 32-bit numbers on this device (${device}), and training in 16 bits fails.`;
  return { device, software, handle: gl, ...(drawback && { drawback }) };
}

/** WebGL is there sooner than WebGPU is, and drawn in software where the browser has no graphics processor to use. */
function hasHardware(): boolean {
  const gl = makeContext();
  return gl !== null && !softwareNames.test(rendererOf(gl));
}

/** @throws in one plain line, when there is none */
export function lookForWasm(): Sight<null> {
  // the shortest program with a SIMD instruction in it
  const program = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11];
  if (typeof WebAssembly === "undefined") throw new Error("WebAssembly is not offered here.");
  if (!WebAssembly.validate(new Uint8Array(program))) throw new Error("WebAssembly has no SIMD instructions here.");
  return { device: "SIMD", software: false, handle: null };
}

function makeContext(): WebGL2RenderingContext | null {
  // TensorFlow.js would refuse OffscreenCanvas in Safari, where a worker has nothing else. It works; so the context is made here.
  if (typeof OffscreenCanvas === "undefined" && typeof document === "undefined") return null;
  const canvas = typeof OffscreenCanvas === "undefined" ? document.createElement("canvas") : new OffscreenCanvas(1, 1);
  const settings = {
    alpha: false,
    antialias: false,
    premultipliedAlpha: false,
    preserveDrawingBuffer: false,
    depth: false,
    stencil: false,
  };
  return canvas.getContext("webgl2", { ...settings, powerPreference: "high-performance" }) as WebGL2RenderingContext | null;
}

function rendererOf(gl: WebGL2RenderingContext): string {
  const named = gl.getExtension("WEBGL_debug_renderer_info");
  return String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}

function rendersFloats(gl: WebGL2RenderingContext): boolean {
  if (!gl.getExtension("EXT_color_buffer_float")) return false;
  const texture = gl.createTexture();
  const buffer = gl.createFramebuffer();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, 1, 1, 0, gl.RGBA, gl.FLOAT, null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, buffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  const complete = gl.checkFramebufferStatus(gl.FRAMEBUFFER) === gl.FRAMEBUFFER_COMPLETE;
  gl.bindTexture(gl.TEXTURE_2D, null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.deleteTexture(texture);
  gl.deleteFramebuffer(buffer);
  return complete;
}

const vendorNames: Record<string, string> = {
  nvidia: "NVIDIA",
  amd: "AMD",
  intel: "Intel",
  apple: "Apple",
  arm: "Arm",
  qualcomm: "Qualcomm",
  google: "Google",
};
const vendorName = (vendor = "") => vendorNames[vendor.toLowerCase()] ?? (vendor || "unnamed graphics processor");

/** "ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x2504) Direct3D11 vs_5_0 ps_5_0, D3D11)" → "NVIDIA GeForce RTX 3060" */
const plainRenderer = (renderer: string) =>
  (/^ANGLE \([^,]*, *(.*), [^,]*\)$/.exec(renderer)?.[1] ?? renderer)
    .replace(/^Vulkan [\d.]+ \((.*)\)$/, "$1")
    .replace(/^(\w+) (?=\1 )/, "") // the maker, whom the driver names twice
    .replace(/ *(\(0x[0-9a-f]+\)|Direct3D|OpenGL|\/PCIe).*$/i, "")
    .replace(/^ANGLE Metal Renderer: /, "");

const describe = (words: string, software: boolean) => (software ? `${softwareName(words)} (software)` : words);
const softwareName = (words: string) =>
  ["SwiftShader", "llvmpipe", "lavapipe"].find((name) => words.toLowerCase().includes(name.toLowerCase())) ?? "emulated";
