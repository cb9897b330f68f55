/** What somebody may have meant: the nearest name, or none. */
import { expect, it } from "vitest";
import { nearestTo } from "../../../src/shape/nearest";

const known = ["data", "labels", "a", "b", "seed", "steps", "fixmatch.threshold", "simclr.temperature", "two-moons.count"];

it.each([
  ["stepz", "steps"],
  ["Steps", "steps"],
  ["lables", "labels"],
  ["label", "labels"],
  ["seeds", "seed"],
  ["dataset", "data"],
  ["fixmatch.treshold", "fixmatch.threshold"],
  ["fixmach.threshold", "fixmatch.threshold"],
  ["threshold", "fixmatch.threshold"],
  ["temprature", "simclr.temperature"],
])("%s is most like %s", (name, nearest) => expect(nearestTo(name, known)).toBe(nearest));

it.each(["colour", "y", "", "learning-rate", "x".repeat(100_000)])("%.20s is like none", (name) =>
  expect(nearestTo(name, known)).toBeUndefined(),
);
