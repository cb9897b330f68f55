/** All techniques, one line each: by its id, the file that declares it. It comes when the technique is first chosen. */
import type { Files } from "../shape/registry";

export const files: Files = {
  "principal-components": () => import("./principal-components"),
  "labels-only": () => import("./labels-only"),
  "self-training": () => import("./self-training"),
  "label-spreading": () => import("./label-spreading"),
  autoencoder: () => import("./autoencoder"),
  masked: () => import("./masked"),
  "mean-teacher": () => import("./mean-teacher"),
  fixmatch: () => import("./fixmatch"),
  simclr: () => import("./simclr"),
  moco: () => import("./moco"),
  byol: () => import("./byol"),
  simsiam: () => import("./simsiam"),
  "barlow-twins": () => import("./barlow-twins"),
  vicreg: () => import("./vicreg"),
  "co-training": () => import("./co-training"),
  vat: () => import("./vat"),
  "denoising-autoencoder": () => import("./denoising-autoencoder"),
  "simclr-label-spreading": () => import("./simclr-label-spreading"),
  "pseudo-label": () => import("./pseudo-label"),
  "entropy-minimisation": () => import("./entropy-minimisation"),
  "pi-model": () => import("./pi-model"),
  uda: () => import("./uda"),
  mixmatch: () => import("./mixmatch"),
  freematch: () => import("./freematch"),
};
