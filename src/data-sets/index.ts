/** All data sets, one line each: by its id, the file that declares it. It comes when the data set is first chosen. */
import type { Files } from "../shape/registry";

export const files: Files = {
  "two-moons": () => import("./two-moons"),
  digits: () => import("./digits"),
  definitions: () => import("./definitions"),
  circles: () => import("./circles"),
  spirals: () => import("./spirals"),
  blobs: () => import("./blobs"),
  stripes: () => import("./stripes"),
  overlap: () => import("./overlap"),
  trap: () => import("./trap"),
  drawn: () => import("./drawn"),
};
