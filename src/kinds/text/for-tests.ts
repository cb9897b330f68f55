/** Small texts for the tests, and what texts keep to. */
import { dataSet, HIDDEN_WORD, PADDING, UNKNOWN_WORD } from "../../shape/data-set";
import type { KindForTests } from "../../shape/kind-for-tests";

const topics = ["sea", "sky", "house", "wood"];
const wordsATopic = 8;

export const smallData = dataSet({
  id: "small-texts",
  name: "Words of four topics",
  plural: "texts",
  lesson: "A few words each, most of them of one topic: enough to see a network learn.",
  source: null,
  card: { hard: "Nothing: they are made for tests.", assumption: "What is near is of one class." },
  params: {},
  kind: "text",
  shape: [10],
  classes: topics,
  testShare: 0.25,
  steps: 40,
  files: [],
  make(_values, random) {
    const [count, length, common] = [80, 10, 6];
    const vocabulary: string[] = [];
    vocabulary[PADDING] = "";
    vocabulary[UNKNOWN_WORD] = "…";
    vocabulary[HIDDEN_WORD] = "▢";
    const first = vocabulary.length;
    for (const topic of topics) for (let i = 0; i < wordsATopic; i++) vocabulary.push(`${topic}${i}`);
    for (let i = 0; i < common; i++) vocabulary.push(`common${i}`);
    const inputs = new Int32Array(count * length);
    const labels = Uint8Array.from({ length: count }, (_, i) => i % topics.length);
    for (let i = 0; i < count; i++) {
      const words = 4 + random.below(length - 3);
      for (let j = 0; j < words; j++) {
        const dice = random();
        const ofTopic = first + labels[i]! * wordsATopic + random.below(wordsATopic);
        const ofAll = first + topics.length * wordsATopic + random.below(common);
        inputs[i * length + j] = dice < 0.65 ? ofTopic : dice < 0.9 ? ofAll : UNKNOWN_WORD;
      }
    }
    return { inputs, labels, vocabulary, names: Array.from(labels, (label, i) => `${topics[label]} ${i}`) };
  },
});

export const isAllowed: KindForTests["isAllowed"] = (word, _place, _data, { vocabulary }) =>
  Number.isInteger(word) && word >= 0 && word < vocabulary!.length;

export const faultOf: KindForTests["faultOf"] = ({ shape: [length] }, { inputs, labels, vocabulary }) => {
  if (inputs.includes(HIDDEN_WORD)) return "the mask is a word of the data";
  if (new Set(vocabulary).size !== vocabulary!.length) return "a word is twice in the vocabulary";
  if ([PADDING, UNKNOWN_WORD].some((word) => /\w/.test(vocabulary![word]!))) return "padding or the unknown word reads like a word";
  const texts = Array.from(labels, (_, i) => inputs.subarray(i * length!, (i + 1) * length!));
  const wordless = texts.findIndex((text) => !text.some((word) => word > HIDDEN_WORD));
  if (wordless >= 0) return `text ${wordless} has no known word`;
  const torn = texts.findIndex(
    (text) => text[0] === PADDING || text.some((word, j) => j > 0 && word !== PADDING && text[j - 1] === PADDING),
  );
  return torn < 0 ? undefined : `text ${torn} has padding before its words`;
};
