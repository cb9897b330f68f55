/** The notebook: of the official form, and Python works out the numbers that the page shows. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { guard } from "../../../src/sweep/records/formula-guard";
import { printNotebook } from "../../../src/sweep/records/notebook";
import { curvesOf } from "../../help/curves";
import { outcomeOf } from "../../../src/sweep/curve/comparison";
import { estimated, paired } from "../../../src/sweep/curve/statistics";
import { oldRecordOf, recordOf } from "./some-records";

interface Cell {
  cell_type: string;
  id: string;
  source: string[];
}
const parts = { version: "0.1.0", at: Date.UTC(2026, 1, 3), address: "https://example.org/labelscape/#data=two-moons&a=fixmatch" };
const json = (file: string): object => JSON.parse(readFileSync(file, "utf8")) as object;
const cellsOf = (notebook: string) => (JSON.parse(notebook) as { cells: Cell[] }).cells;

/** Two techniques and labels only on two moons, with runs that are to be left out, and names that are hard to quote. */
const hard = `"""\\" ' # {x} $x\r\n=1+1,\u2028 \ud800 é 💥`;
const grid = ["labels-only", "fixmatch", "fixmatch&fixmatch.threshold=0.7"].flatMap((technique, t) =>
  [1, 4, "all"].flatMap((labels, l) =>
    Array.from({ length: 2 + ((t + l) % 3) }, (_, s) =>
      recordOf(`data=two-moons&a=${technique}&labels=${labels}&seed=${s + 1}`, {
        accuracy: 0.6 + 0.05 * t + 0.08 * l + 0.013 * ((s * 7 + t * 3 + l) % 5),
      }),
    ),
  ),
);
const records = [
  ...grid,
  recordOf("data=two-moons&a=fixmatch&labels=4&seed=8", { accuracy: null, stopped: "diverged", name: hard }),
  recordOf("data=two-moons&a=fixmatch&labels=4&seed=9", { accuracy: 0, touched: true }),
  recordOf("data=two-moons&steps=300&labels=4&seed=1", { accuracy: 0.5, device: "a <b>device</b> | [x](javascript:y)" }),
];

it("is made of three lines and one of other steps, whatever the usual settings are", () => {
  expect(curvesOf(records)).toHaveLength(4);
});

describe("a notebook", () => {
  const isNotebook = new Ajv({ schemaId: "auto", meta: false })
    .addMetaSchema(json("node_modules/ajv/lib/refs/json-schema-draft-04.json"))
    .compile(json("tests/reference/nbformat/nbformat.v4.5.schema.json"));

  it("has the official form", () => {
    for (const some of [records, []]) {
      isNotebook(JSON.parse(printNotebook(some, parts)));
      expect(isNotebook.errors).toBeNull();
    }
  });

  it("is held against a schema that refuses", () => {
    const notebook = JSON.parse(printNotebook(records, parts)) as { cells: Partial<Cell>[] };
    delete notebook.cells[1]!.id;
    expect(isNotebook(notebook)).toBe(false);
  });

  it("says where it comes from, and takes no foreign text for more than text", () => {
    const [about] = cellsOf(printNotebook(records, parts));
    const text = about!.source.join("");
    expect(about!.cell_type).toBe("markdown");
    expect(text).toContain("Written by Labelscape 0.1.0 on 2026-02-03.");
    expect(text).toContain("<https://example.org/labelscape/#data=two-moons&a=fixmatch>");
    expect(text).toContain("a \\<b\\>device\\</b\\> \\| \\[x\\]\\(javascript:y\\)");
    expect(cellsOf(printNotebook([], { ...parts, address: "" }))[0]!.source.join("")).not.toContain("experiment that was open");
  });
});

const python = process.platform === "win32" ? "python" : "python3";
const candidates = ["/usr/bin/python3", python];
const found = candidates.find((name) => spawnSync(name, ["-c", "import matplotlib"]).status === 0);

function run(notebook: string, more = ""): { status: number | null; out: string; errors: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "labelscape-notebook-"));
  try {
    const code = cellsOf(notebook).filter(({ cell_type }) => cell_type === "code");
    writeFileSync(path.join(folder, "cells.py"), [...code.map(({ source }) => source.join("")), more].join("\n"));
    const environment = { ...process.env, MPLBACKEND: "Agg", MPLCONFIGDIR: folder, PYTHONIOENCODING: "utf-8" };
    const { status, stdout, stderr } = spawnSync(found!, ["-W", "ignore", "cells.py"], { cwd: folder, env: environment, encoding: "utf8" });
    // Said where that takes long, as on a machine that has much else to do.
    return { status, out: stdout, errors: stderr.replace(/^Matplotlib is building the font cache.*\n/m, "") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!found)("its cells", { timeout: 60_000 }, () => {
  it("work out the means, intervals and differences of the page, and draw them", () => {
    const { status, out, errors } = run(
      printNotebook(records, parts),
      `
import json
told_by_python = [
    [chart, line, budget_name(chart, budget), *estimate(by_seed.values())]
    for chart, lines in charts.items() for line, budgets in lines.items() for budget, by_seed in budgets.items()
]
print("JSON" + json.dumps({"lines": told_by_python, "names": [run["name"] for run in runs],
    "drawn": [[[list(line.get_xdata()), line.get_linestyle()] for line in plt.figure(n).axes[0].lines] for n in plt.get_fignums()]}))`,
    );
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    const [printed, data] = out.split("JSON") as [string, string];
    const told = JSON.parse(data.replaceAll("NaN", "null")) as {
      lines: [string, string, string, number, number | null][];
      names: string[];
      drawn: [number[], string][][];
    };

    const names: Record<string, string> = {
      "a=fixmatch": "FixMatch",
      "a=fixmatch&fixmatch.threshold=0.7": "FixMatch, confidence threshold 0.7",
    };
    const ours = curvesOf(records).flatMap(({ series, cells }) => {
      const own = series.replace(/^v=2&data=two-moons&?/, "").replace(/^steps=300/, "");
      const chart = series.includes("steps") ? "Two moons, steps 300" : "Two moons";
      return cells
        .filter(({ count }) => count)
        .map(({ labels, mean, half }) => [chart, names[own] ?? "Labels only", String(labels), mean, half] as const);
    });
    expect(told.lines.map(([chart, line, labels]) => [chart, line, labels].join()).sort()).toEqual(
      ours.map(([chart, line, labels]) => [chart, line, labels].join()).sort(),
    );
    for (const [chart, line, labels, mean, half] of ours) {
      const theirs = told.lines.find((one) => one[0] === chart && one[1] === line && one[2] === labels)!;
      expect(theirs[3]).toBeCloseTo(mean, 12);
      if (Number.isNaN(half)) expect(theirs[4]).toBeNull();
      else expect(theirs[4]).toBeCloseTo(half, 9);
      expect(printed).toMatch(new RegExp(`  ${line} +${labels} +\\d+  ${(100 * mean).toFixed(2)} `));
    }

    const bySeed = (technique: string) =>
      new Map(
        grid
          .filter((one) => one.technique === technique && one.labels === 1 && !one.link.includes("threshold"))
          .map(({ seed, accuracy }) => [seed, accuracy!]),
      );
    const ahead = paired(bySeed("fixmatch"), bySeed("labels-only"));
    expect(ahead.count).toBe(2);
    const sign = ahead.mean < 0 ? "" : "\\+";
    expect(printed).toMatch(new RegExp(`FixMatch +1 +2  ${sign}${(100 * ahead.mean).toFixed(2)} ± ${(100 * ahead.half).toFixed(2)}`));
    expect(printed).toContain(`${records.length} runs, 2 of them left out`);

    expect(told.names).toContain(guard(hard));
    const styles = told.drawn.map((lines) => lines.map(([, style]) => style).sort());
    expect(styles).toEqual([["-", "-", "--", ":"], ["--"]]);
    expect(told.drawn[0]![0]![0]).toEqual([1, 4, 250]);
  });

  it("keep apart what another version of the numbers made", () => {
    const old = oldRecordOf("data=two-moons&labels=4&seed=1", { accuracy: 0.25 });
    const { status, out } = run(printNotebook([...records, old], parts), 'print([chart for chart in charts], judged["Two moons"])');
    expect(status).toBe(0);
    expect(out).toContain("['Two moons', 'Two moons, steps 300', 'Two moons, version 1 of the numbers'] test");
  });

  it("take of several runs of a seed that of this device, wherever it stands", () => {
    const own = recordOf("data=two-moons&labels=4&seed=1", { accuracy: 0.25 });
    const theirs = ["webgl", "cpu"].map((backend) =>
      recordOf(`data=two-moons&labels=4&seed=1&backend=${backend}`, { accuracy: 0.99, origin: "elsewhere", at: own.at + 1 }),
    );
    for (const some of [
      [own, ...theirs],
      [...theirs, own],
    ])
      expect(run(printNotebook(some, parts), 'print(charts["Two moons"]["Labels only"][4.0][1])').out).toMatch(/^0\.25$/m);
  });

  it("judge a difference that is looked at alone as the page does", () => {
    const differences = [
      [0.05, 0.051, 0.049, 0.05],
      [-0.05, -0.051, -0.049, -0.05],
      [0.01, -0.008, 0.003, 0],
      [0.01, -0.03, 0.03, 0.02],
      [0.4, 0.41],
    ];
    const estimates = differences.map((values) => estimated(values));
    const asked = estimates.map(({ mean, half, count }) => `print("verdict:", verdict(${mean}, ${half}, ${count}))`);
    const { out } = run(printNotebook(records, parts), asked.join("\n"));
    const told = [...out.matchAll(/verdict: (ahead|behind|as good as|not told apart)/g)].map(([, outcome]) => outcome);
    expect(told).toEqual(["ahead", "behind", "as good as", "not told apart", "not told apart"]);
    const other = estimates.map((one) => outcomeOf({ ...one, mean: -one.mean }));
    expect(told).toEqual(estimates.map((one, i) => (other[i] === "ahead" ? "behind" : outcomeOf(one))));
  });

  it("go well without any run", () => {
    const { status, errors, out } = run(printNotebook([], parts));
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    expect(out).toContain("0 runs, 0 of them left out");
  });
});
