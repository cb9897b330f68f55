/** A gallery with nothing in it, so that every chart can say what it will show before the data has come. */
import { kindNamed } from "../../kinds/catalogue";
import type { Experiment } from "../../experiment/experiment.svelte";
import { askedIn, expectedPool } from "../../link/settings";
import type { DataSet } from "../../shape/data-set";
import type { Gallery } from "../../shape/protocol";

export const emptyGallery = ({ kind, shape, classes }: DataSet, poolCount: number): Gallery => ({
  kind,
  shape,
  classes,
  poolCount,
  testCount: 0,
  places: new Int32Array(),
  inputs: kindNamed(kind).dtype === "int32" ? new Int32Array() : new Float32Array(),
  labels: new Uint8Array(),
});

/** Of what is on the bench, or the empty one as long as it has not come. */
export const galleryOf = ({ gallery, settings }: Pick<Experiment, "gallery" | "settings">): Gallery =>
  gallery ?? emptyGallery(askedIn(settings), expectedPool(settings));

export const nowhere = new Float32Array();
export const nobody = new Uint8Array();
