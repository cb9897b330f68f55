/** All techniques, one line each: by its id, the file that declares it. It comes when the technique is first chosen. */
import type { Files } from "../shape/registry";

export const files: Files = {
  "random-encoder": () => import("./random-encoder"),
  "principal-components": () => import("./principal-components"),
  "logistic-regression": () => import("./logistic-regression"),
  "nearest-neighbours": () => import("./nearest-neighbours"),
  "labels-only": () => import("./labels-only"),
  "self-training": () => import("./self-training"),
  "label-propagation": () => import("./label-propagation"),
  "label-spreading": () => import("./label-spreading"),
  autoencoder: () => import("./autoencoder"),
  "naive-bayes-em": () => import("./naive-bayes-em"),
  masked: () => import("./masked"),
  "mean-teacher": () => import("./mean-teacher"),
  fixmatch: () => import("./fixmatch"),
  simclr: () => import("./simclr"),
  byol: () => import("./byol"),
  "co-training": () => import("./co-training"),
  "tri-training": () => import("./tri-training"),
  vat: () => import("./vat"),
  "denoising-autoencoder": () => import("./denoising-autoencoder"),
  "simclr-label-spreading": () => import("./simclr-label-spreading"),
};
