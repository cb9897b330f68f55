import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/lessons";
import { percent, points } from "../../sentences/numbers";
import type { Translated } from "../translated";

/** “3,1 Punkte vor” or “hinter” */
const ahead = (share: number): string => `${points(Math.abs(share))} Punkte ${share < 0 ? "hinter" : "vor"}`;

export const lessonPageSentences: Translated<typeof english.lessonPageSentences> = {
  title: "Lektionen",
  intro:
    "Jede fragt nach einer Erwartung, lässt sie ausprobieren und sagt, was im eigenen Lauf geschah. Die Tipps bleiben auf diesem Gerät.",
  done: ({ done, all }) => `${done} von ${all} erledigt.`,
  isDone: "erledigt",
  reset: "Alle Tipps vergessen",
  wasReset: "Alle Tipps sind vergessen.",
  all: "Alle Lektionen",
  numbered: ({ number, title }) => `${number} ${title}`,
  name: ({ number, all }) => `Lektion ${number} von ${all}`,

  guess: "Tipp",
  keep: "Diesen Tipp abgeben",
  skip: "Ohne Tipp",
  first: "Zuerst eine Antwort wählen.",
  marks: ({ isGuess, isCame }) => [...(isGuess ? ["getippt"] : []), ...(isCame ? ["gemessen"] : [])].join(", "),
  unguessed: "Kein Tipp abgegeben.",

  act: "Tun",
  again: "Noch einmal fragen",
  off: "Das ist ein anderes Experiment als das der Lektion.",
  back: "Zurück zur Lektion",

  watch: "Darauf achten",
  happened: "Was geschah",
  coming: "Das steht hier, sobald beide zu Ende gekommen sind.",
  usually: ({ choices, counts, came }) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    const told = counts
      .map((count, choice) => ({ count, choice }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count);
    const [most] = told;
    if (!most) return "";
    const said = told.map(({ count, choice }) => `${count} von ${all} „${choices[choice]!}“`).join(", ");
    const own = most.choice === came ? "" : " Das eigene Ergebnis ist nicht das häufigste.";
    return `${most.count === all ? "Aufgezeichnet" : "Meistens, aufgezeichnet"} mit ${counted(all, "Seed")}: ${said}.${own}`;
  },
  print: "Arbeitsblatt drucken",
  room: "Was kam heraus, und warum?",
  next: ({ title }) => `Weiter: ${title}`,
  noLesson: (id) => `Eine Lektion „${id}“ gibt es nicht: Hier sind alle, die es gibt.`,
};

interface FewMany {
  few: number;
  many: number;
}

export const lessonResults: Translated<typeof english.lessonResults> = {
  oneLabel: ({ only, spreading }) =>
    `Label Spreading hat ${percent(spreading)} der Testpunkte richtig, nur Labels ${percent(only)}. Beiden war die Klasse von zwei Punkten bekannt.`,
  twoWays: ({ self, semi, only }) =>
    `Mit denselben 40 Labels liest FixMatch ${percent(semi)} der Ziffern, SimCLR ${percent(self)} und nur Labels ${percent(only)}.`,
  whatStartsAgain: (one) => {
    const took = (steps: number): string => (steps ? counted(steps, "Schritt", "Schritte") : "keinen Schritt");
    const came = ({ few, many, steps }: FewMany & { steps: number }): string =>
      `von ${percent(few)} auf ${percent(many)} und brauchte dafür ${took(steps)}`;
    return `Mit 16 Labels je Klasse kam SimCLR ${came(one.self)}. FixMatch kam ${came(one.semi)}.`;
  },
  fairOpponent: (one) =>
    `FixMatch liest ${percent(one.semi)}, nur Labels auf unveränderten Bildern ${percent(one.plain)}: FixMatch liegt ${ahead(one.far)} nur Labels. Sieht nur Labels sie auch verändert, liest es ${percent(one.only)}, und FixMatch liegt ${ahead(one.left)} ihm.`,
  views: ({ same, changed }) =>
    `Auf derselben Ansicht gelehrt, sind ${percent(same.accuracy)} richtig, auf einer veränderten ${percent(changed.accuracy)}. Von den geglaubten Vorhersagen sind ${percent(same.precision)} und ${percent(changed.precision)} richtig.`,
  missesThePoint: (one) =>
    `Rotation erkennt ${percent(one.solved)} der Drehungen und liest ${percent(one.turned)} der Ziffern. Ein untrainiertes Netz liest ${percent(one.random)}, SimCLR ${percent(one.contrast)}.`,
  sureGuess: (one) =>
    `Am Ende ist es sich bei ${percent(one.coverage)} der Bilder sicher, und ${percent(one.precision)} dieser Vorhersagen sind richtig. Es liest ${percent(one.taught)} der Ziffern; ohne die Vorhersagen sind es ${percent(one.only)}.`,
  unluckyLabel: (one) => {
    const apart = Math.abs(one.first.spreading - one.second.spreading);
    const drawn = ({ seed, spreading }: { seed: number; spreading: number }): string => `${percent(spreading)} mit Seed ${seed}`;
    return `Label Spreading erreicht ${drawn(one.first)} und ${drawn(one.second)}: ${points(apart)} Punkte Abstand, allein durch die Ziehung.`;
  },
  twoHalves: (one) =>
    `Die beiden sind sich bei ${percent(one.agreement)} der ungelabelten Definitionen einig, und der bessere hat ${percent(one.right)} richtig. Zusammen haben sie ${percent(one.together)} der Testdefinitionen richtig, nur Labels ${percent(one.only)}.`,
  strangers: (one) =>
    `Ohne Fremde liegt FixMatch ${ahead(one.without.lead)} nur Labels, und ${percent(one.without.precision)} von dem, wessen es sich sicher ist, sind richtig. Unter Fremden liegt es ${ahead(one.among.lead)} nur Labels, und ${percent(one.among.precision)} sind richtig.`,
  moreWithoutLabels: (one) =>
    `Label Spreading geht von ${percent(one.spreading.few)} auf ${percent(one.spreading.many)}, SimCLR von ${percent(one.contrast.few)} auf ${percent(one.contrast.many)}.`,
  firstWithout: ({ bridge, pixels }) =>
    `Über das, was SimCLR gelernt hat, hat die Ausbreitung ${percent(bridge)} richtig; über rohe Pixel ${percent(pixels)}.`,
};
