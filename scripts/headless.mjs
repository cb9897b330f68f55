// `npm run -s headless -- LINK`: trains one experiment without a page.
import { run } from "./bundle.mjs";

await run("main");
