/** The worker that reads what somebody brings, so that the page goes on meanwhile. */
import type { Decoding, ReadAnswer, ReaderHears, ReadQuestion, ToDecode } from "../../shape/own-question";
import { load, prepare, preview, read } from "./read";

const port = self as unknown as {
  postMessage(answer: ReadAnswer | ToDecode): void;
  onmessage: ((event: MessageEvent<ReaderHears>) => void) | null;
};

/** Goes on with the sound that was asked for: one at a time. */
let goOn: ((decoding: Decoding) => void) | undefined;

async function answer({ id, asks, file, choices }: ReadQuestion) {
  await load(file);
  await prepare(file, choices, (decode) => {
    port.postMessage({ id, decode });
    return new Promise((resolve) => (goOn = resolve));
  });
  port.postMessage(asks === "preview" ? { id, preview: preview(file, choices) } : { id, own: read(file, choices) });
}

// Whoever asked hears of what goes wrong, which a promise would keep to itself.
port.onmessage = ({ data }) => {
  if (data.asks === "goes on") goOn?.(data.decoding);
  else void answer(data).catch(reportError);
};
