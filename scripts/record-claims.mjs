// `npm run record-claims`: makes the recorded runs of static-data/claims.
import { run } from "./bundle.mjs";

await run("record-claims");
