/** Arrays of NumPy: those that the runner exports, with what they mean beside them, and any others of examples and labels. */
import { sizeOf } from "../../../shape/data-set";
import { aboutName, type ArraysAbout } from "../../../shape/own";
import type { OwnCaps, OwnChoices } from "../../../shape/own-choices";
import type { OwnNote } from "../../../shape/own-notes";
import { assembled, refuseTooFew } from "../assembled";
import { labelledBy, type Labelled } from "../classes";
import { cleaned } from "../cleaned";
import type { Refuse } from "../fault";
import type { Content, Material, Opened, Reading } from "../reading";
import { someOf } from "../some";
import { aboutIn } from "./about";
import { dealt } from "./dealt";
import { meantBy, type Meant } from "./generic";
import { finite, ruleOf, type Rule } from "./rules";
import { isNpy, readNpy, type NumberArray } from "./npy";
import { arrayRolesOf, type Arrays } from "./roles";

const nameOf = (path: string): string =>
  cleaned(
    path
      .split("/")
      .at(-1)!
      .replace(/\.npy$/i, ""),
  ) || "…";

function arraysIn({ entries }: Content, refuse: Refuse): Arrays {
  return new Map(
    entries.filter(({ bytes }) => isNpy(bytes)).map(({ path, bytes }) => [nameOf(path), readNpy(nameOf(path), bytes, refuse)]),
  );
}

/** Undefined where nothing is said. */
function aboutOf({ entries }: Content, refuse: Refuse): ArraysAbout | undefined {
  const said = entries.find(({ path }) => path.split("/").at(-1) === aboutName);
  return said && (aboutIn(said.bytes) ?? refuse({ fault: "no description" }));
}

/** What they mean as somebody has said it. */
function asSaid(array: NumberArray, name: string, about: ArraysAbout, refuse: Refuse): Material {
  const { kind, columns, vocabulary, longestRun = 1, ownHalves } = about;
  const shape = array.shape.slice(1);
  const isHalved = !ownHalves?.columns || (columns && ownHalves.columns.flat().every((place) => place < columns.length));
  if (!isHalved || (vocabulary?.length ?? 0) ** longestRun > 1e6) refuse({ fault: "no description" });
  if (!ruleOf(kind).fits(shape, about)) refuse({ fault: "array shape", array: name, shape: array.shape });
  refuseValues(array, name, ruleOf(kind), about, refuse);
  const inputs = vocabulary ? Int32Array.from(array.numbers) : Float32Array.from(array.numbers);
  return { kind, shape, ...(columns && { columns }), ...(vocabulary && { vocabulary }), inputs };
}

/** @param isAllowed of a number and its place in its example @throws Unreadable at the first that is not */
function refuseValues(
  array: NumberArray,
  name: string,
  rule: Pick<Rule, "allowed" | "isAllowed">,
  about: Partial<ArraysAbout>,
  refuse: Refuse,
) {
  const size = sizeOf(array.shape.slice(1));
  const at = array.numbers.findIndex((value, i) => !rule.isAllowed(value, i % size, about));
  if (at >= 0) refuse({ fault: "array value", array: name, row: Math.floor(at / size), found: array.numbers[at]!, allowed: rule.allowed });
}

/** What each row is labelled. @param classes where their names are known */
function namesBy(arrays: Arrays, name: string, count: number, classes: readonly string[] | undefined, refuse: Refuse) {
  const array = arrays.get(name)!;
  const length = array.shape.reduce((a, b) => a * b, 1);
  if (length !== count) refuse({ fault: "other length", array: name, found: length, expected: count });
  if ("texts" in array) return { names: array.texts.map((text) => cleaned(text) || undefined), areNumbers: false };
  const names = Array.from(array.numbers, (value, row) => {
    if (Number.isNaN(value) || value < 0 || (classes && value >= classes.length)) return undefined;
    if (!Number.isInteger(value)) refuse({ fault: "labels are no classes", array: name, row, found: value });
    return classes ? classes[value] : String(value);
  });
  return { names, areNumbers: !classes };
}

/** As they are numbered, where they are known and each may be learned from and tested. */
function labelledAs(classes: readonly string[], names: readonly (string | undefined)[]): Labelled | undefined {
  const places = new Map(classes.map((one, place) => [one, place]));
  const labels = Uint8Array.from(names, (one) => (one === undefined ? classes.length : places.get(one)!));
  const counts = classes.map((_, c) => labels.filter((label) => label === c).length);
  if (counts.some((count) => count < 2)) return undefined;
  const unlabelled = labels.filter((label) => label === classes.length).length;
  return { classes, labels, notes: unlabelled ? [{ note: "unlabelled", count: unlabelled, of: labels.length }] : [] };
}

/** Which of them the file says are tested; undefined where it says nothing that can be followed. */
function testedIn(arrays: Arrays, { labels, classes }: Labelled): Uint8Array | undefined {
  const split = arrays.get("split");
  if (!split || !("numbers" in split) || split.numbers.length !== labels.length) return undefined;
  const tested = labels.map((label, i) => Number(split.numbers[i] === 1 && label < classes.length));
  const count = tested.reduce((sum, one) => sum + one, 0);
  const isKnown = (c: number) => labels.some((label, i) => label === c && !tested[i]);
  return count > 0 && classes.every((_, c) => isKnown(c)) ? tested : undefined;
}

/** Which show the same, where the file says it of all. */
function alikeIn(arrays: Arrays, count: number): ArrayLike<number> | undefined {
  const alike = arrays.get("alike");
  if (!alike || !("numbers" in alike) || alike.numbers.length !== count) return undefined;
  return alike.numbers.every((one) => Number.isInteger(one) && one >= 0 && one < 2 ** 32) ? alike.numbers : undefined;
}

function taken({ inputs, ...same }: Material, places: ArrayLike<number>): Material {
  const size = sizeOf(same.shape);
  const some = new (inputs.constructor as Float32ArrayConstructor)(places.length * size) as typeof inputs;
  for (let i = 0; i < places.length; i++) some.set(inputs.subarray(places[i]! * size, (places[i]! + 1) * size), i * size);
  return { ...same, inputs: some };
}

function open(content: Content, asked: Partial<OwnChoices> & OwnCaps, refuse: Refuse): Opened {
  const arrays = arraysIn(content, refuse);
  const about = aboutOf(content, refuse);
  const { inputs, labels, offered } = arrayRolesOf(arrays, asked, refuse);
  const array = arrays.get(inputs)!;
  if (!("numbers" in array) || array.shape.length < 2) return refuse({ fault: "array shape", array: inputs, shape: array.shape });
  refuseValues(array, inputs, finite, {}, refuse);
  const meant: Meant = about ? { material: asSaid(array, inputs, about, refuse), notes: [] } : meantBy(array, inputs, asked.paper, refuse);
  const { material, notes, paper } = meant;
  const count = array.shape[0]!;
  const { mostExamples, mostBytes } = asked;
  return {
    count,
    notes,
    shown: (own) => ({
      shows: "examples",
      choices: { mostExamples, mostBytes, ...(!about && { inputs, labels, ...(paper && { paper }) }) },
      ...(!about && { arrays: offered }),
      ...someOf(own ?? { ...material, labels: new Uint8Array(count), classes: [] }),
    }),
    examples() {
      if (labels === null) return refuse({ fault: "no label array", arrays: offered.labels });
      refuseTooFew(count, refuse);
      const { names, areNumbers } = namesBy(arrays, labels, count, about?.classes, refuse);
      const known = (about && labelledAs(about.classes, names)) ?? labelledBy(names, { array: labels }, areNumbers, refuse);
      const tested = testedIn(arrays, known);
      const alike = about && alikeIn(arrays, count);
      const rows = tested ? dealt(tested) : Int32Array.from(names.keys());
      const told: OwnNote[] = tested ? [{ note: "tested", count: tested.reduce((sum, one) => sum + one, 0) }] : [];
      const of = (places: Int32Array) => {
        const kept = places.map((place) => rows[place]!);
        return {
          ...taken(material, kept),
          ...(about?.names?.length === count && { names: Array.from(kept, (row) => about.names![row]!) }),
          ...(tested && { tested: Uint8Array.from(kept, (row) => tested[row]!) }),
          ...(alike && { alike: Uint32Array.from(kept, (row) => alike[row]!) }),
          ...(about && { declared: declaredIn(about) }),
          notes: [],
        };
      };
      const source = { classes: known.classes, labels: Uint8Array.from(rows, (row) => known.labels[row]!) };
      return assembled({ ...source, size: sizeOf(material.shape), notes: [...known.notes, ...told], of }, asked);
    },
  };
}

const declaredIn = ({ flips, views, longestRun, ownHalves, heard }: ArraysAbout) => ({
  ...(flips && { flips }),
  ...(views && { views }),
  ...(longestRun !== undefined && { longestRun }),
  ...(ownHalves && { ownHalves }),
  ...(heard && { heard }),
});

export const arrays: Reading = { recognises: ({ entries }) => entries.some(({ bytes }) => isNpy(bytes)), open };
