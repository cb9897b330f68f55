// `npm run referee`: what this program computes beside scikit-learn, as a table.
import { run } from "./bundle.mjs";

await run("referee");
