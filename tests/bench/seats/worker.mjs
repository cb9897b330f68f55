// Inside a worker of a browser, named after the bundle of its contestant.
import { answer } from "./answer.mjs";

const loading = import(self.name);

self.onmessage = async ({ data: question }) => {
  const { contestant } = await loading;
  self.postMessage(await answer(contestant, question));
};
