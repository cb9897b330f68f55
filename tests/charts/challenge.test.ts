/** A challenge to a class: what it says before, at the end of a run, away from it, and where it cannot be read. */
import type { Component } from "svelte";
import { render } from "svelte/server";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import "../help/all";
import { fromLink } from "../../src/link/link";
import { challengeOf, readChallenge } from "../../src/link/challenge";
import Challenge from "../../src/page/bench/Challenge.svelte";
import QrCode from "../../src/page/present/QrCode.svelte";
import { recordOf } from "../unit/sweep/some-records";

const asked = "data=digits&labels=4";
const reached = recordOf(`${asked}&a=fixmatch`, { accuracy: 0.8325 });
/** @param link of what is on the bench. @param all kept runs */
const draw = (link: string, challenge = "digits.4", all = [reached]) => {
  const { settings } = fromLink(`v=2&${link}`);
  const props = { experiment: { settings }, challenge, records: { all } };
  return render(Challenge as unknown as Component<Record<string, unknown>>, { props })
    .body.replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
};

describe("a challenge", () => {
  it("says what all share, and waits for a result", () => {
    const words = draw(`${asked}&a=simclr&b=uda`);
    expect(words).toContain("Handwritten digits with 4 labels a class: these stay");
    expect(words).toContain("Once a contestant has come to its end");
  });

  it("has the code of each contestant that has come to its end, and of no other run", () => {
    const words = draw(`${asked}&a=simclr&b=fixmatch`);
    expect(words).toMatch(/FixMatch\s+83\.3\s*%\s+Copy its code/);
    expect(words).not.toContain("SimCLR");
    expect(draw(`${asked}&a=simclr&b=fixmatch&b.threshold=0.5`)).not.toContain("Copy its code");
    expect(draw(`${asked}&a=simclr&b=fixmatch`, "digits.4", [{ ...reached, touched: true }])).not.toContain("Copy its code");
  });

  it("offers the way back where data or labels are others, and no code", () => {
    for (const link of ["data=digits&labels=8&b=fixmatch", "data=fashion&labels=4&b=fixmatch"]) {
      const words = draw(link);
      expect(words).toContain("The challenge is Handwritten digits with 4 labels a class");
      expect(words).toContain("Go back");
      expect(words).not.toContain("Copy its code");
    }
  });

  it("quotes what it cannot read", () => {
    for (const given of ["digits", "digit.4", "digits.four", ""])
      expect(draw(`${asked}&b=fixmatch`, given)).toContain(`challenge=${given} names no data set`);
  });

  it("is named by what all share", () => {
    expect([challengeOf("digits", 4), challengeOf("two-moons", Infinity)]).toEqual(["digits.4", "two-moons.all"]);
    expect(["digits.4", "two-moons.all", "digits.0.5"].map(readChallenge)).toEqual([
      { data: "digits", labels: 4 },
      { data: "two-moons", labels: Infinity },
      undefined,
    ]);
  });
});

it("a link is drawn as the modules of its QR code, dark on light", () => {
  const address = "https://example.org/labelscape/#v=2&data=digits&labels=4&a=simclr&b=fixmatch&challenge=digits.4";
  const body = render(QrCode, { props: { address, onclose: () => undefined } }).body;
  const { data, size } = encode(address, { border: 4 });
  const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y] of body.matchAll(/M(\d+),(\d+)h1v1h-1z/g)) drawn[Number(y)]![Number(x)] = true;
  expect(drawn).toEqual(data);
  expect(body).toContain(address.replaceAll("&", "&amp;"));
});
