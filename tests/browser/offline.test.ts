/** The site without a connection, and a newer one that comes while it is open. */
import { expect, finish, play, test, tiny, turnTo } from "./page";
import { passedOn } from "./visitors/site";

test.use({ serviceWorkers: "allow" });

test("the second visit needs no connection, and a newer site waits until it is loaded", async ({ journey, baseURL }) => {
  const { page, said, allow } = journey;
  let [isThere, isNewer] = [true, false];
  const site = await passedOn(baseURL!, (file, body) => {
    if (!isThere) return undefined;
    return file === "sw.js" && isNewer ? `${body.toString()}\n// newer` : body;
  });
  allow(/ERR_|Failed to (load|fetch)/);
  const newer = page.getByText(/^A newer Labelscape has come\./);
  try {
    await page.goto(`${site.address}#${tiny}&steps=60`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    isThere = false;
    await page.reload();
    await play(page).click();
    await finish(page);
    await turnTo(page, "Learn");
    await expect(page.getByRole("heading", { name: "The comparison" })).toBeVisible();
    await expect(newer).toHaveCount(0);

    [isThere, isNewer] = [true, true];
    await page.goto(`${site.address}#${tiny}&steps=4000`);
    await play(page).click();
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
    await expect(newer).toBeVisible();
    const before = (await said("report")).length;
    await expect.poll(async () => (await said("report")).length, { message: "it goes on training" }).toBeGreaterThan(before);
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Load again" }).click();
    await loaded;
    await expect(page.getByRole("group", { name: "Run" })).toBeVisible(); // it goes on by itself there
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.waiting)).toBeNull();
    await expect(newer).toHaveCount(0);
  } finally {
    site.close();
  }
});
