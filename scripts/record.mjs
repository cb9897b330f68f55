// `npm run record`: makes the recorded label curves of static-data/recorded.
import { run } from "./bundle.mjs";

await run("record");
