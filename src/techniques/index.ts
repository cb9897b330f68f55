export { labelsOnly } from "./labels-only";
export { selfTraining } from "./self-training";
export { labelSpreading } from "./label-spreading";
export { autoencoder } from "./autoencoder";
export { masked } from "./masked";
export { meanTeacher } from "./mean-teacher";
export { fixmatch } from "./fixmatch";
export { simclr } from "./simclr";
