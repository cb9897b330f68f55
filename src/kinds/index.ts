/** All kinds of data, one line each. */
export { points } from "./points";
export { image } from "./image";
export { text } from "./text";
export { table } from "./table";
export { sound } from "./sound";
