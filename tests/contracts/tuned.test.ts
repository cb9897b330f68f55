/** The defaults of the techniques are those that the tuning has chosen: nobody turns them by feeling. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { choicesIn, tableOf } from "../../src/headless/choices";
import type { Params } from "../../src/shape/params";
import { startValues } from "../../src/shape/params";
import { techniqueById } from "../../src/techniques/catalogue";

const folder = "static-data/tuned";
const choices = choicesIn(folder);

// Of one that is not tuned yet, what is to be tried is there before what has been.
describe.each(choices.filter(({ technique }) => !techniqueById(technique)!.untuned))(
  "the defaults of $technique on $data",
  ({ technique, kind, chosen }) => {
    it("are the choice of the tuning", () => {
      expect(chosen, `npm run tune -- --only ${technique} makes what is missing in ${folder}`).toBeDefined();
      expect(startValues(techniqueById(technique)!.params as Params, kind)).toMatchObject(chosen!.values);
    });
  },
);

it("the choice is told as it is", () => {
  expect(readFileSync(`${folder}/README.md`, "utf8")).toBe(tableOf(choices));
});
