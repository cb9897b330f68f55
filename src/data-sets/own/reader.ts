/** The worker that reads what somebody brings, so that the page goes on meanwhile. */
import type { ReadAnswer, ReadQuestion } from "../../shape/own-question";
import { preview, read } from "./read";

const port = self as unknown as {
  postMessage(answer: ReadAnswer): void;
  onmessage: ((event: MessageEvent<ReadQuestion>) => void) | null;
};

port.onmessage = ({ data: { id, asks, file, choices } }) =>
  port.postMessage(asks === "preview" ? { id, preview: preview(file, choices) } : { id, own: read(file, choices) });
