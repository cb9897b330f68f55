import type * as english from "../../sentences/machine";
import type { Translated } from "../translated";

export const backendName: Translated<typeof english.backendName> = {
  webgpu: "WebGPU",
  webgl: "WebGL",
  wasm: "WASM",
  cpu: "纯 JavaScript",
};

export const machineWords: typeof english.machineWords = ({ backend, device, software }) => {
  const name = backendName[backend];
  if (backend === "wasm" || backend === "cpu") return `${name} · 未使用 GPU：较慢，结果同样正确`;
  return `${name} · ${device}${software ? " · 软件模拟的 GPU：慢，结果同样正确" : ""}`;
};

export const computedBy: typeof english.computedBy = ({ backend, device }) => `${device}（${backendName[backend]}）`;
