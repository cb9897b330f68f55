/** What the page says in German. */
import { wordsOf } from "../declared";
import declared from "./declared.json" with { type: "json" };
import * as sentences from "./sentences";

export const words = wordsOf(sentences, declared);
