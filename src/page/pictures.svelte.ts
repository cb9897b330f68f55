/** The picture of one example of each kind of data: asked for when its kind is first shown, and there for good once it has come. */
import type { Later } from "../charts/later.svelte";
import type { ExamplePicture } from "../charts/picture";
import type { Kind } from "../shape/kind";

const asked: Partial<Record<Kind, true>> = {};
let found = $state.raw<Partial<Record<Kind, Later<ExamplePicture>>>>({});
const waiting: Later<ExamplePicture> = { part: undefined, isLost: false };

export function pictureOf(kind: Kind): Later<ExamplePicture> {
  if (!asked[kind]) {
    asked[kind] = true;
    const tell = (one: Later<ExamplePicture>) => (found = { ...found, [kind]: one });
    import(`../kinds/${kind}/page/Picture.svelte`).then(
      (come: { default: ExamplePicture }) => tell({ part: come.default, isLost: false }),
      () => tell({ part: undefined, isLost: true }),
    );
  }
  return found[kind] ?? waiting;
}
