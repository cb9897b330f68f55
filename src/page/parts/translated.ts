/**
 * Keeps the page true while a browser's translator is at work. That takes texts out of the page and puts elements of its own in their place, so
 * that whatever changes such a text changes what nobody sees. Here each of them is put back beside what stands for it, empty; and once one of a
 * sentence changes or goes, all of that sentence is again as the page has written it, to be translated anew.
 */

/** What holds a sentence, or a name of its own. */
const sentenceOf = (part: Element): Element | null =>
  part.closest("p, li, dt, dd, td, th, caption, summary, legend, label, button, option, figcaption, h1, h2, h3, div");

const isStandIn = (node: Node | null): node is Element => node instanceof Element && node.localName === "font";

/** Until the page is closed. */
export function followTranslator(page: Document): void {
  const texts = new WeakMap<Element, { text: Text; words: string }>();
  const standIns = new WeakMap<Node, Element>();

  function putBack(text: Text, standIn: Element) {
    texts.set(standIn, { text, words: text.data });
    standIns.set(text, standIn);
    text.data = "";
    standIn.after(text);
  }
  function restore(standIn: Element) {
    const { text, words } = texts.get(standIn) ?? {};
    if (!text) return;
    standIns.delete(text);
    text.data ||= words!;
    standIn.remove();
  }

  const observer = new MutationObserver((records) => {
    const changed = new Set<Element>();
    for (const { target, removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      for (const node of [target, ...removedNodes]) {
        const standIn = standIns.get(node);
        if (standIn) changed.add(standIn);
        else if (node instanceof Text && !node.isConnected) {
          const found = [...addedNodes, previousSibling, nextSibling].find(isStandIn);
          if (found?.isConnected && !texts.has(found)) putBack(node, found);
        }
      }
    }
    for (const standIn of changed) {
      const sentence = sentenceOf(standIn);
      for (const each of [standIn, ...(sentence?.querySelectorAll("font") ?? [])]) restore(each);
    }
    observer.takeRecords(); // of what was done just now
  });
  observer.observe(page, { childList: true, characterData: true, subtree: true });
}
