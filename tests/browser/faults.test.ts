/** A run is never lost: whatever happens to the device, the worker or the page, training goes on by itself and no point of a curve is gone. */
import { curve, expectToGoOn, inflict, long, makeBreakable } from "./faults";
import { contestant, expect, play, test } from "./page";

const goesOn = (why: string) => new RegExp(`^${why}: training went on by itself, from `);

test("a worker that is killed in the middle of a step", async ({ journey }) => {
  const { page, open } = journey;
  await makeBreakable(page);
  await open(`${long}&backend=wasm`);
  await play(page).click();
  await expectToGoOn(journey, () => page.evaluate("kill()"), goesOn("The browser cut it off"));
});

test("no memory left", async ({ journey }) => {
  const { page, open } = journey;
  await makeBreakable(page);
  await open(`${long}&backend=wasm`);
  await play(page).click();
  await expectToGoOn(journey, () => inflict(page, "fill the memory"), goesOn("The memory for training was full"));
});

test("a WebGL context that is lost, and again: WebAssembly takes its place", async ({ journey }) => {
  const { page, open, said, allow } = journey;
  allow(/WebGL: CONTEXT_LOST_WEBGL|WebGL context lost/);
  test.setTimeout(240_000);
  await makeBreakable(page);
  await open(`${long.replace("count=400", "count=100").replace("batch=128", "batch=32")}&backend=webgl`);
  await play(page).click();
  const lose = () => inflict(page, "lose the context");
  await expectToGoOn(journey, lose, goesOn("The graphics processor was lost"), 90_000);
  expect((await said("ready", "a")).map(({ backend }) => backend)).toEqual(["webgl", "webgl"]);
  await expectToGoOn(journey, lose, /WebGL was lost too often, so another backend computes now\./, 90_000);
  expect((await said("ready", "a")).map(({ backend }) => backend)).toEqual(["webgl", "webgl", "wasm"]);
  await page.getByRole("contentinfo").getByText("why no other").click();
  await expect(page.getByRole("contentinfo").getByText(/WebGL: It was lost 2 times/)).toBeVisible();
});

test("the page loaded again in the middle of a run", async ({ journey }) => {
  const { page, open } = journey;
  test.setTimeout(240_000);
  await open(`${long}&backend=wasm`);
  await play(page).click();
  await expect.poll(async () => (await curve(page)).length, { timeout: 120_000 }).toBeGreaterThan(100);
  await expectToGoOn(journey, () => page.reload(), goesOn("The page was loaded again"));
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(contestant(page, "SimCLR").locator(".score")).toHaveText(/\d/);
});

test("a tab that is hidden for 20 seconds", async ({ journey }) => {
  const { page, open, said } = journey;
  // A headless browser has no hidden tabs. So the page is treated as one: no frames, and timers at most once a second.
  await page.addInitScript(() => {
    let hidden = false;
    const [request, after] = [window.requestAnimationFrame.bind(window), window.setTimeout.bind(window)];
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (draw) => (hidden ? -held.push(draw) : request(draw));
    Object.assign(window, {
      setTimeout: (work: () => void, milliseconds = 0) => after(work, hidden ? Math.max(1000, milliseconds) : milliseconds),
      hide(now: boolean) {
        hidden = now;
        Object.defineProperty(document, "visibilityState", { value: now ? "hidden" : "visible", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
        if (!now) for (const draw of held.splice(0)) request(draw);
      },
    });
  });
  await open(`${long}&backend=wasm`);
  await play(page).click();
  await expect.poll(async () => (await curve(page)).length).toBeGreaterThan(5);
  await page.evaluate("hide(true)");
  const began = (await said("report", "a")).length;
  const first = (await curve(page)).at(-1)!;
  await page.waitForTimeout(20_000);
  const stepsSince = async () => (await said("report", "a")).slice(began).map(({ step }) => step!);
  // A busy machine may take longer than the 20 seconds.
  await expect.poll(async () => (await stepsSince()).length, { message: "reports while hidden", timeout: 60_000 }).toBeGreaterThan(10);
  const steps = await stepsSince();
  const points = async () => (await curve(page)).filter((step) => step > first).length;
  await expect.poll(points, { message: "points while hidden", timeout: 60_000 }).toBeGreaterThan(10);
  await page.evaluate("hide(false)");
  await expectToGoOn(journey, () => Promise.resolve(), /(?:)/);
  const kept = new Set(await curve(page));
  expect(steps.filter((step) => !kept.has(step))).toEqual([]);
});

test("a backend that computes wrongly", async ({ journey }) => {
  const { page, open, said } = journey;
  await makeBreakable(page, "compute wrongly");
  await open(`${long}&backend=webgl`);
  await play(page).click();
  await expectToGoOn(journey, () => Promise.resolve(), /(?:)/);
  for (const { backend } of await said("ready")) expect(backend).not.toBe("webgl");
  const foot = page.getByRole("contentinfo");
  await foot.getByText("why no other").click();
  await expect(foot.getByText(/WebGL: It computes wrongly: the .* came out as -?\d/)).toBeVisible();
});
