// `npm run -s sweep -- plan.json`: trains a whole plan of runs without a page.
import { run } from "./bundle.mjs";

await run("sweep");
