/** Choices that wait for a part of the page: the latest counts, whatever comes first, and what does not come changes nothing. */
import { expect, it } from "vitest";
import { Choices, type Chosen } from "../../../src/experiment/choices.svelte";
import { hold } from "../../help/held";

function scene() {
  const choices = new Choices();
  const log: string[] = [];
  return {
    choices,
    log,
    make(what: Chosen, id: string) {
      const { coming, come, lose } = hold();
      const done = choices.make(what, id, coming, () => log.push(id), () => log.push(`${id} lost`)); // prettier-ignore
      return { come: () => (come(), done), lose: () => (lose(), done) };
    },
  };
}

it("of the same thing the latest counts, in whatever order they come", async () => {
  const { choices, log, make } = scene();
  const [first, second, third] = [make("a", "simclr"), make("a", "masked"), make("a", "fixmatch")];
  expect(choices.of("a")).toBe("fixmatch");
  await first.come();
  await third.come();
  await second.come();
  expect(log).toEqual(["fixmatch"]);
  expect(choices.isWaiting).toBe(false);
});

it("the same thing chosen, left and chosen again is carried out once", async () => {
  const { log, make } = scene();
  const [first, second, third] = [make("a", "simclr"), make("a", "masked"), make("a", "simclr")];
  for (const one of [first, second, third]) await one.come();
  expect(log).toEqual(["simclr"]);
});

it("different things wait beside each other", async () => {
  const { choices, log, make } = scene();
  const [a, b, data] = [make("a", "simclr"), make("b", "masked"), make("data", "digits")];
  await b.come();
  expect([choices.of("a"), choices.of("b"), choices.of("data")]).toEqual(["simclr", undefined, "digits"]);
  await data.come();
  await a.come();
  expect(log).toEqual(["masked", "digits", "simclr"]);
});

it("a link takes the place of all that waits, and what is chosen after it that of the link", async () => {
  const { choices, log, make } = scene();
  const [a, data, link] = [make("a", "simclr"), make("data", "digits"), make("link", "v=2")];
  expect([choices.of("a"), choices.of("data"), choices.of("link")]).toEqual([undefined, undefined, "v=2"]);
  const b = make("b", "masked");
  for (const one of [a, data, link, b]) await one.come();
  expect(log).toEqual(["masked"]);
});

it("what does not come is told, unless it is not wanted any more", async () => {
  const { choices, log, make } = scene();
  const [first, second] = [make("a", "simclr"), make("a", "masked")];
  await first.lose();
  expect(log).toEqual([]);
  await second.lose();
  expect(log).toEqual(["masked lost"]);
  expect(choices.isWaiting).toBe(false);
});

it("what is all there is carried out at once, and what waited before it is not", async () => {
  const { choices, log, make } = scene();
  const late = make("a", "simclr");
  void choices.make("a", "masked", undefined, () => log.push("masked"), () => undefined); // prettier-ignore
  expect(log).toEqual(["masked"]);
  await late.come();
  expect(log).toEqual(["masked"]);
});

it("what is dropped is not carried out", async () => {
  const { choices, log, make } = scene();
  const [a, b] = [make("a", "simclr"), make("b", "masked")];
  choices.drop("a");
  await a.come();
  choices.drop();
  await b.come();
  expect(log).toEqual([]);
});
