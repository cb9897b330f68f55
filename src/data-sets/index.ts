export { twoMoons } from "./two-moons";
export { digits } from "./digits";
export { definitions } from "./definitions";
