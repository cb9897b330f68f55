import type * as english from "../../sentences/machine";
import type { Translated } from "../translated";

export const backendName: Translated<typeof english.backendName> = {
  webgpu: "WebGPU",
  webgl: "WebGL",
  wasm: "WASM",
  cpu: "JavaScript puro",
};

export const machineWords: typeof english.machineWords = ({ backend, device, software }) => {
  const name = backendName[backend];
  if (backend === "wasm" || backend === "cpu") return `${name} · sin GPU: más lento, pero igual de correcto`;
  return `${name} · ${device}${software ? " · GPU imitada por software: lento, pero igual de correcto" : ""}`;
};

export const computedBy: typeof english.computedBy = ({ backend, device }) => `${device}, ${backendName[backend]}`;
