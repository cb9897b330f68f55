// `npm run gather -- DIR …`: joins the runs of sweeps into one file.
import { run } from "./bundle.mjs";

await run("gather");
