// `npm run record-table`: makes the reference table of static-data/recorded/reference.
import { run } from "./bundle.mjs";

await run("record-table");
