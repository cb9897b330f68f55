/** What the page asks, and what each contestant learns from. */
import { expect, it } from "vitest";
import { givenWords, learnsFromWords, questionWords } from "../../../src/sentences/paradigms";

it("asks of two paradigms, else of two techniques by their names", () => {
  const simclr = { name: "SimCLR", paradigm: "self-supervised" } as const;
  const fixmatch = { name: "FixMatch", paradigm: "semi-supervised" } as const;
  expect(questionWords(simclr, fixmatch)).toBe("Self-supervised or semi-supervised: which gets further?");
  expect(questionWords(simclr, fixmatch, true)).toBe("Self- or semi-supervised: which gets further?");
  expect(questionWords(fixmatch, simclr)).toBe("Semi-supervised or self-supervised: which gets further?");
  expect(questionWords(fixmatch, { name: "Mean Teacher", paradigm: "semi-supervised" })).toBe(
    "FixMatch or Mean Teacher: which gets further?",
  );
  expect(questionWords({ name: "Labels only", paradigm: "supervised" }, fixmatch)).toBe("Labels only or FixMatch: which gets further?");
});

it("counts what is given", () => {
  expect(givenWords(40, 8000)).toEqual({ before: "8,000", after: ", 40 of them labelled." });
  expect(givenWords(750, 750)).toEqual({ before: "750", after: ", all of them labelled." });
});

it("says what each learns from", () => {
  expect(learnsFromWords("self-supervised", 40, 8000)).toBe("learns from 8,000 without labels");
  expect(learnsFromWords("semi-supervised", 40, 8000)).toBe("learns from 40 with, 7,960 without");
  expect(learnsFromWords("bridge", 40, 8000)).toBe("from 8,000 without labels and 40 with");
  expect(learnsFromWords("supervised", 40, 8000)).toBe("learns from 40 with labels alone");
});
