/** A browser's translator takes texts out of the page and puts its own in their place: what changes then must be seen all the same. */
import { choose, chosen, contestant, expect, finish, play, test, tiny } from "./page";

/** As translators do it: every text with letters in it becomes an element inside an element. */
function translate() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!/\p{L}/u.test(text.data) || text.parentElement?.closest("font, script, style, svg, [translate=no]")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

test("sentences, cards, buttons and counts are of now, and nothing stays beside them", async ({ journey }) => {
  const { page, open } = journey;
  await open(`${tiny}&steps=20&labels=1`);
  await play(page).click();
  await finish(page);
  const verdict = page.locator(".verdict");
  const card = contestant(page, "Label spreading");
  await expect(verdict).toContainText("One seed, at the end");
  await expect(card).toContainText("learns from 2 with");

  await page.evaluate(translate);
  await expect(verdict).toContainText("«");
  await page.keyboard.press("]");
  await expect(card).toContainText(/4\W+with/);
  await expect(verdict).toContainText("One seed");
  await expect(verdict).not.toContainText("«"); // all of the sentence is new, to be translated anew
  await finish(page);

  await page.evaluate(translate);
  await page.evaluate(translate); // translators go on looking
  await choose(page, "Technique B", "FixMatch");
  await expect(page.getByRole("heading", { name: "Technique B: FixMatch", exact: true })).toBeVisible();
  await choose(page, "Examples", "Handwritten digits");
  await expect(page.locator("p.count")).toHaveText("20");

  await page.evaluate(translate);
  await expect(page.getByRole("button", { name: "«Pause»" })).toBeVisible();
  await chosen(page, "Examples").blur(); // where the space bar would press it
  await page.keyboard.press(" ");
  await expect(play(page)).toHaveText("Play");
});
