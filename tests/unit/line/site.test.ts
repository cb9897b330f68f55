/** A page whose site has been replaced by a newer one while it was open. */
import { afterEach, expect, it, vi } from "vitest";
import { eventually } from "../../help/eventually";
import { Lifeline, type News } from "../../../src/line/lifeline";
import { lostSentences } from "../../../src/sentences/lost";
import { Site, site } from "../../../src/line/site";
import { FakeWorker } from "../experiment/stage";

const answer = (status: number, type: string) =>
  vi.stubGlobal("fetch", async () => new Response(null, { status, headers: { "content-type": type } }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const own = () => new Site(() => "https://example.org/assets/index-1.js");

it.each([
  ["has its own script no more", 404, "text/html", true],
  ["answers with its start page", 200, "text/html; charset=utf-8", true],
  ["is the same", 200, "text/javascript", false],
  ["is in trouble itself", 503, "text/html", false],
])("a site that %s", async (_, status, type, isNewer) => {
  answer(status, type);
  const asked = own();
  expect([await asked.ask(), asked.isNewer]).toEqual([isNewer, isNewer]);
});

it("nobody says so offline, nor where there is no page", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await own().ask()).toBe(false);
  expect(await new Site().ask()).toBe(false);
});

it.each([
  [true, /out of date.*Load it again/],
  [false, /stopped working.*choose another backend/],
])("a run whose worker never comes says so: a newer site %s", async (isNewer, words) => {
  vi.spyOn(site, "ask").mockResolvedValue(isNewer);
  const heard: News[] = [];
  const workers: FakeWorker[] = [];
  const line = new Lifeline(
    "a",
    (news) => heard.push(news),
    (name) => workers[workers.push(new FakeWorker(name)) - 1]!,
  );
  line.start({ spec: {}, backend: "wasm" } as never);
  for (let i = 0; i < 2; i++) workers[i]!.onerror!({ message: "" } as ErrorEvent);
  await eventually(() => expect(heard.at(-1)?.type).toBe("failed"));
  const { message, hint } = heard.at(-1) as Extract<News, { type: "failed" }>;
  expect(`${message} ${hint}`).toMatch(words);
  expect(workers).toHaveLength(2);
});

it("a run whose worker came, but none of the backends, says that the page is out of date", async () => {
  vi.spyOn(site, "ask").mockResolvedValue(true);
  const heard: News[] = [];
  let worker!: FakeWorker;
  const line = new Lifeline(
    "a",
    (news) => heard.push(news),
    (name) => (worker = new FakeWorker(name)),
  );
  line.start({ spec: {}, backend: "wasm" } as never);
  worker.say({ type: "failed", message: "Nothing here can train.", hint: "Try another." });
  await eventually(() => expect(heard.at(-1)).toMatchObject({ type: "failed", ...lostSentences.outdated }));
  // A part that did not come once may never come to the same worker.
  const first = worker;
  line.start({ spec: {}, backend: "wasm" } as never);
  expect([first.ended, worker === first]).toEqual([true, false]);
  // What fails later is told as it is.
  worker.say({ type: "ready", backend: "cpu", device: "", software: true, skipped: [] });
  worker.say({ type: "failed", message: "It broke.", hint: "Try again." });
  expect(heard.at(-1)).toMatchObject({ message: "It broke.", hint: "Try again." });
});
