import type * as english from "../../sentences/machine";

export const backendName: typeof english.backendName = {
  webgpu: "WebGPU",
  webgl: "WebGL",
  wasm: "WASM",
  cpu: "JavaScript simple",
};

export const machineWords: typeof english.machineWords = ({ backend, device, software }) => {
  const name = backendName[backend];
  if (backend === "wasm" || backend === "cpu") return `${name} · aucun GPU utilisé\u00a0: plus lent, et tout aussi juste`;
  return `${name} · ${device}${software ? " · un GPU imité par un logiciel\u00a0: lent, et tout aussi juste" : ""}`;
};

export const computedBy: typeof english.computedBy = ({ backend, device }) => `${device}, ${backendName[backend]}`;
