/** Which of the files that are dropped are of runs: all others are what somebody brings to learn from. */
import { expect, it } from "vitest";
import { isOfRuns } from "../../../src/sweep/records/open-file";
import { printCsv } from "../../../src/sweep/records/csv";
import { printRuns } from "../../../src/sweep/records/files";
import { makeRecords, recordOf } from "./some-records";

const runs = makeRecords(2);
const about = { version: "0.1.0", at: 0 };
const line = JSON.stringify(recordOf("data=two-moons"));

it.each([
  ["a file of runs", printRuns(runs, about)],
  ["a file of runs of another version", '{"format": "labelscape runs", "version": 99}'],
  ["runs, one a line", `${line}\n${line}\n`],
  ["a run", line],
  ["a list of runs", `[${line}]`],
  ["a table of runs", printCsv(runs, "comma").replace("\uFEFF", "")],
  ["a table of runs as another program saved it", "technique;accuracy;labels_per_class\nfixmatch;0,5;4\n"],
  ["a notebook", '{"nbformat": 4, "cells": []}'],
])("%s is", (_, text) => expect(isOfRuns(text)).toBe(true));

it.each([
  ["a table", "id,width,class\n1,2,a\n"],
  ["a table with a column of links", "link,width,class\nhttps://example.org,2,a\n"],
  ["objects, one a line", '{"width": 1, "class": "a"}\n{"width": 2, "class": "b"}\n'],
  ["a list of objects", '[{"width": 1, "class": "a"}]'],
  ["lines of text", "spam\tBuy now\nham\tSee you\n"],
  ["a single object", '{"width": 1}'],
  ["nothing", ""],
])("%s is not", (_, text) => expect(isOfRuns(text)).toBe(false));
