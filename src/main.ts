/** Where the page begins: with its language, before anything that says something is loaded. */
import "./look.css";
import { linkIn } from "./link/address";
import { readRemembered } from "./page/parts/remembered";
import { languageOf, speakIn } from "./languages";

const asked = new URLSearchParams(linkIn(location)).get("lang");
void speakIn(languageOf([asked, readRemembered("language"), ...navigator.languages])).then(() => import("./begin"));
