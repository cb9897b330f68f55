/** The picture of one example of each kind of data: there for good once somebody who shows that kind has asked for it and it has come. */
import type { Later } from "../../charts/later.svelte";
import type { ExamplePicture } from "../../charts/picture";
import type { Kind } from "../../shape/kind";

const asked: Kind[] = [];
let found = $state.raw<Partial<Record<Kind, Later<ExamplePicture>>>>({});
const waiting: Later<ExamplePicture> = { part: undefined, isLost: false };

export const pictureOf = (kind: Kind): Later<ExamplePicture> => found[kind] ?? waiting;

export function askForPicture(kind: Kind) {
  if (asked.includes(kind)) return;
  asked.push(kind);
  const tell = (one: Later<ExamplePicture>) => (found = { ...found, [kind]: one });
  import(`../../kinds/${kind}/page/Picture.svelte`).then(
    (come: { default: ExamplePicture }) => tell({ part: come.default, isLost: false }),
    () => tell({ part: undefined, isLost: true }),
  );
}
