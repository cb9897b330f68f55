/** The worker that reads what somebody brings, so that the page goes on meanwhile. */
import type { ReadAnswer, ReadQuestion } from "../../shape/own-question";
import { load, preview, read } from "./read";

const port = self as unknown as {
  postMessage(answer: ReadAnswer): void;
  onmessage: ((event: MessageEvent<ReadQuestion>) => void) | null;
};

async function answer({ id, asks, file, choices }: ReadQuestion) {
  await load(file);
  port.postMessage(asks === "preview" ? { id, preview: preview(file, choices) } : { id, own: read(file, choices) });
}

// Whoever asked hears of what goes wrong, which a promise would keep to itself.
port.onmessage = ({ data }) => void answer(data).catch(reportError);
