/** What computes, in words. */
import { said } from "../shape/language";
import type { BackendName } from "../shape/protocol";

export const backendName: Readonly<Record<BackendName, string>> = said("backendName", {
  webgpu: "WebGPU",
  webgl: "WebGL",
  wasm: "WASM",
  cpu: "plain JavaScript",
});

interface Machine {
  backend: BackendName;
  device: string;
  /** What draws is no chip, but a program that acts as one. */
  software: boolean;
}

/** “WASM · no GPU in use: slower, and just as right” */
export const machineWords = said("machineWords", ({ backend, device, software }: Machine): string => {
  const name = backendName[backend];
  if (backend === "wasm" || backend === "cpu") return `${name} · no GPU in use: slower, and just as right`;
  return `${name} · ${device}${software ? " · a GPU imitated in software: slow, and just as right" : ""}`;
});

/** Where a run was computed: “2 cores of …, WASM” */
export const computedBy = said(
  "computedBy",
  ({ backend, device }: Pick<Machine, "backend" | "device">): string => `${device}, ${backendName[backend]}`,
);
