/** All words that declarations hold, each text once: of techniques, data sets, kinds, lessons, claims and the glossary. */
import { kinds } from "../../src/kinds";
import { testedClaims } from "../../src/lessons/claims/catalogue";
import { aspects } from "../../src/lessons/claims/comparison";
import { glossary } from "../../src/lessons/glossary";
import { lessons } from "../../src/lessons/lessons";
import { seen } from "../../src/lessons/seen";
import { mapWords } from "../../src/languages/declared";
import { dataSetEntries, dataSets, techniqueEntries, techniques } from "./all";

const found = new Set<string>();
const collect = (declaration: unknown) => void mapWords(declaration, (text) => (found.add(text), text));
for (const all of [techniqueEntries, techniques, dataSetEntries, dataSets, kinds, glossary, seen, lessons, testedClaims, aspects])
  collect(all);
for (const { kind, shape } of dataSets) collect(kinds[kind].inWords.example(shape));

export const declaredTexts: ReadonlySet<string> = found;
