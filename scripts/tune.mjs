// `npm run tune`: trains the grid that the defaults of the techniques are chosen from, into static-data/tuned.
import { run } from "./bundle.mjs";

await run("tune");
