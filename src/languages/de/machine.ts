import type * as english from "../../sentences/machine";

export const backendName: typeof english.backendName = { webgpu: "WebGPU", webgl: "WebGL", wasm: "WASM", cpu: "reines JavaScript" };

export const machineWords: typeof english.machineWords = ({ backend, device, software }) => {
  const name = backendName[backend];
  if (backend === "wasm" || backend === "cpu") return `${name} · keine GPU genutzt: langsamer und genauso richtig`;
  return `${name} · ${device}${software ? " · eine GPU, nachgebildet in Software: langsam und genauso richtig" : ""}`;
};

export const computedBy: typeof english.computedBy = ({ backend, device }) => `${device}, ${backendName[backend]}`;
