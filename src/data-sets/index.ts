/** All data sets, one line each, in the order in which they are shown: by its id, the file that declares it, which comes when it is first chosen. */
import type { Files } from "../shape/registry";

export const files: Files = {
  digits: () => import("./digits"),
  fashion: () => import("./fashion"),
  emoji: () => import("./emoji"),
  "small-digits": () => import("./small-digits"),
  definitions: () => import("./definitions"),
  "definitions-4": () => import("./definitions-4"),
  languages: () => import("./languages"),
  "spoken-digits": () => import("./spoken-digits"),
  "breast-cancer": () => import("./breast-cancer"),
  diabetes: () => import("./diabetes"),
  "two-moons": () => import("./two-moons"),
  circles: () => import("./circles"),
  spirals: () => import("./spirals"),
  blobs: () => import("./blobs"),
  stripes: () => import("./stripes"),
  overlap: () => import("./overlap"),
  trap: () => import("./trap"),
  drawn: () => import("./drawn"),
};
