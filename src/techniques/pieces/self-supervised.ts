/** Those that learn without labels by going down a loss: any of them may come first in a bridge. */
import { autoencoder } from "../autoencoder";
import { barlowTwins } from "../barlow-twins";
import { byol } from "../byol";
import { denoising } from "../denoising";
import { jigsaw } from "../jigsaw";
import { masked } from "../masked";
import { maskedFeatures } from "../masked-features";
import { moco } from "../moco";
import { rotation } from "../rotation";
import { simclr } from "../simclr";
import { simsiam } from "../simsiam";
import { vae } from "../vae";
import { vicreg } from "../vicreg";

/** By their ids, in the order in which they are offered. */
export const selfSupervised = {
  simclr,
  moco,
  byol,
  simsiam,
  "barlow-twins": barlowTwins,
  vicreg,
  masked,
  "masked-features": maskedFeatures,
  autoencoder,
  denoising,
  vae,
  rotation,
  jigsaw,
} as const;
