/** What the bench hands out of what was learned, and what it says of a model that is brought back. */
import { describe, expect, it, vi } from "vitest";
import type { ModelAbout } from "../../../src/shape/model";
import type { AnswerTo, Described, Question } from "../../../src/shape/question";
import { modelOf, tryModel } from "../../../src/page/bench/take-models";
import { fromLink } from "../../../src/link/link";

vi.stubGlobal("__VERSION__", "0.1.0");

const { settings } = fromLink("v=2&data=two-moons&labels=2&seed=3&a=simclr&b=fixmatch&b.threshold=0.9");

/** A bench on which each contestant gives one answer, or none. */
function bench(answers: { a?: AnswerTo<Question>; b?: AnswerTo<Question> }) {
  const asked: Question[] = [];
  const run = (slot: "a" | "b") => ({
    labelling: { count: 8 },
    ask(question: Question) {
      asked.push(question);
      return Promise.resolve(answers[slot]);
    },
  });
  return { asked, settings, runs: { a: run("a"), b: run("b") } as never };
}
const file = { name: "mine.safetensors", arrayBuffer: () => Promise.resolve(Uint8Array.of(7, 8).buffer) };

describe("what was learned", () => {
  it("is asked for with the link of the contestant alone, and handed out under a name that says what it is", async () => {
    const here = bench({ b: { bytes: Uint8Array.of(1, 2, 3) } });
    const made = await modelOf(here, "b", "onnx");
    expect(here.asked).toEqual([
      { about: "model", form: "onnx", link: "v=2&data=two-moons&labels=2&seed=3&a=fixmatch&fixmatch.threshold=0.9", version: "0.1.0" },
    ]);
    if ("trouble" in made) throw new Error(made.trouble);
    expect(made.name).toBe("labelscape-two-moons-fixmatch-8-labels-seed-3.onnx");
    expect([...new Uint8Array(await made.content.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  it("is not there where the run begins anew, or cannot be written down", async () => {
    expect(await modelOf(bench({}), "a", "safetensors")).toEqual({ trouble: expect.stringContaining("began anew") });
    expect(await modelOf(bench({ a: { fault: "failed", why: "The kernel Cumsum has no operator." } }), "a", "onnx")).toEqual({
      trouble: "labelscape-two-moons-simclr-8-labels-seed-3.onnx: The kernel Cumsum has no operator.",
    });
  });
});

describe("a model that is brought back", () => {
  const about = { technique: "fixmatch", step: 800, labelled: 40, classes: ["upper", "lower"] } as unknown as ModelAbout;
  const examples: Described = {
    ...{ labels: Int32Array.of(0, 0, 1, 1, 0), split: Int32Array.of(0, 1, 1, 1, 1), visible: Int32Array.of(0, -1, -1, -1, -1) },
    ...{ predictions: Int32Array.of(1, 0, 1, 0, 0), confidence: new Float32Array(5).fill(0.9), features: new Float32Array(5), width: 1 },
  };

  it("tells how many of the examples that are judged it guesses right, and hands out its guesses", async () => {
    const here = bench({ a: { about, examples, isKeptForIt: true } });
    const tried = await tryModel(here, file);
    expect(here.asked).toEqual([{ about: "file", bytes: Uint8Array.of(7, 8) }]);
    if ("trouble" in tried) throw new Error(tried.trouble);
    expect(tried.said.replaceAll("\u202f", " ")).toBe("FixMatch after 800 steps with 40 labels guesses 75.0 % of 4 test examples right.");
    expect([tried.warning, tried.name]).toEqual(["", "mine-predictions.csv"]);
    expect((await tried.csv().text()).split("\n").slice(0, 3)).toEqual([
      "example,part,class,label,guess,right,confidence,f1",
      "1,pool,upper,upper,lower,0,0.9,0",
      "2,test,upper,,upper,1,0.9,0",
    ]);
  });

  it("is asked of the other where the first has not begun, and warned of where it may have learned from what it is judged on", async () => {
    const here = bench({ b: { about, examples, isKeptForIt: false } });
    const tried = await tryModel(here, file);
    expect(here.asked).toHaveLength(2);
    expect(tried).toMatchObject({ warning: expect.stringContaining("may have learned from some of them") });
  });

  it.each([
    ["nobody has begun", bench({}), file, "Press Play: nothing has been learned yet."],
    ["it is none", bench({ a: { fault: "no model" } }), file, "mine.safetensors: this is no model that was saved here."],
    ["it reads other data", bench({ a: { fault: "other kind", of: "text", wanted: "points" } }), file, "it reads data of the kind “text”"],
    [
      "the file is gone",
      bench({}),
      { ...file, arrayBuffer: () => Promise.reject(new Error("It was moved.")) },
      "mine.safetensors cannot be read: It was moved.",
    ],
  ])("says why nothing comes of it where %s", async (_, here, given, told) =>
    expect(await tryModel(here, given)).toEqual({ trouble: expect.stringContaining(told) }),
  );
});
