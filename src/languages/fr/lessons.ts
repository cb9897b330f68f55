import { counted } from "../../shape/numerals";
import type * as english from "../../sentences/lessons";
import { percent, points } from "../../sentences/numbers";
import type { Translated } from "../translated";

/** “5,0 points d’avance”, after “a”. */
const higher = (share: number): string => `${points(Math.abs(share))} points ${share < 0 ? "de retard" : "d’avance"}`;

export const lessonPageSentences: Translated<typeof english.lessonPageSentences> = {
  title: "Leçons",
  intro:
    "Chacune demande ce que vous attendez, vous le fait essayer, et dit ce qui s’est passé dans votre propre essai. Vos pronostics restent sur cet appareil.",
  done: ({ done, all }) => `${done} sur ${all} faites.`,
  isDone: "faite",
  reset: "Oublier les pronostics",
  wasReset: "Tous les pronostics sont oubliés.",
  all: "Toutes les leçons",
  numbered: ({ number, title }) => `${number} ${title}`,
  name: ({ number, all }) => `Leçon ${number} sur ${all}`,

  guess: "Pronostic",
  keep: "Garder ce pronostic",
  skip: "Sans pronostic",
  first: "Choisissez d’abord une réponse.",
  marks: ({ isGuess, isCame }) => [...(isGuess ? ["votre pronostic"] : []), ...(isCame ? ["mesuré"] : [])].join(", "),
  unguessed: "Pas de pronostic.",

  act: "À faire",
  again: "Me redemander",
  off: "Cette expérience n’est pas celle de la leçon.",
  back: "Retour à la leçon",

  watch: "À observer",
  happened: "Ce qui s’est passé",
  coming: "Ce sera dit ici quand les deux seront arrivés à leur terme.",
  usually: ({ choices, counts, came }) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    const told = counts
      .map((count, choice) => ({ count, choice }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count);
    const [most] = told;
    if (!most) return "";
    const said = told.map(({ count, choice }) => `${count} sur ${all} «\u202f${choices[choice]!}\u202f»`).join(", ");
    const own = most.choice === came ? "" : " Le vôtre n’est pas le résultat le plus fréquent.";
    return `${most.count === all ? "Enregistré" : "Le plus souvent ainsi, dans les essais enregistrés"} avec ${counted(all, "graine")}\u00a0: ${said}.${own}`;
  },
  print: "Imprimer une feuille",
  room: "Qu’en est-il sorti, et pourquoi\u202f?",
  next: ({ title }) => `Suite\u00a0: ${title}`,
  noLesson: (id) => `Il n’y a pas de leçon «\u202f${id}\u202f»\u00a0: voici celles qui existent.`,
};

type FewMany = Parameters<typeof english.lessonResults.moreWithoutLabels>[0]["spreading"];

export const lessonResults: Translated<typeof english.lessonResults> = {
  oneLabel: ({ only, spreading }) =>
    `Label spreading classe bien ${percent(spreading)} des points de test, Labels seuls ${percent(only)}. Tous deux ont reçu la classe de deux points.`,
  twoWays: ({ self, semi, only }) =>
    `Avec les mêmes 40 labels, FixMatch lit ${percent(semi)} des chiffres, SimCLR ${percent(self)} et Labels seuls ${percent(only)}.`,
  whatStartsAgain: (one) => {
    const took = (steps: number): string => (steps ? `en ${counted(steps, "étape")}` : "sans une seule étape");
    const came = ({ few, many, steps }: FewMany & { steps: number }): string => `de ${percent(few)} à ${percent(many)}, ${took(steps)}`;
    return `Avec 16 labels par classe, SimCLR est passé ${came(one.self)}. FixMatch est passé ${came(one.semi)}.`;
  },
  fairOpponent: (one) =>
    `FixMatch lit ${percent(one.semi)}, Labels seuls sur images brutes ${percent(one.plain)}\u00a0: ${higher(one.far)}. Labels seuls qui les voit changées lit ${percent(one.only)}, et FixMatch a ${higher(one.left)}.`,
  views: ({ same, changed }) =>
    `Enseigné sur la même vue, ${percent(same.accuracy)} est juste, sur une vue changée ${percent(changed.accuracy)}. Des prédictions crues, ${percent(same.precision)} et ${percent(changed.precision)} sont justes.`,
  missesThePoint: (one) =>
    `La rotation reconnaît ${percent(one.solved)} des rotations et lit ${percent(one.turned)} des chiffres. Un réseau non entraîné en lit ${percent(one.random)}, SimCLR ${percent(one.contrast)}.`,
  sureGuess: (one) =>
    `À la fin, il est sûr pour ${percent(one.coverage)} des images, et ${percent(one.precision)} de ces prédictions sont justes. Il lit ${percent(one.taught)} des chiffres\u202f; sans ces prédictions, c’est ${percent(one.only)}.`,
  unluckyLabel: (one) => {
    const apart = Math.abs(one.first.spreading - one.second.spreading);
    const drawn = ({ seed, spreading }: { seed: number; spreading: number }): string => `${percent(spreading)} avec la graine ${seed}`;
    return `Label spreading atteint ${drawn(one.first)} et ${drawn(one.second)}\u00a0: ${points(apart)} points d’écart, par le seul tirage.`;
  },
  twoHalves: (one) =>
    `Les deux s’accordent sur ${percent(one.agreement)} des définitions non étiquetées, et le meilleur en classe bien ${percent(one.right)}. Ensemble, ils classent bien ${percent(one.together)} des définitions de test, Labels seuls ${percent(one.only)}.`,
  strangers: (one) =>
    `Sans intrus, FixMatch a ${higher(one.without.lead)} sur Labels seuls, et ${percent(one.without.precision)} de ce dont il est sûr est juste. Parmi des intrus, il a ${higher(one.among.lead)}, et ${percent(one.among.precision)} est juste.`,
  moreWithoutLabels: (one) =>
    `Label spreading passe de ${percent(one.spreading.few)} à ${percent(one.spreading.many)}, SimCLR de ${percent(one.contrast.few)} à ${percent(one.contrast.many)}.`,
  firstWithout: ({ bridge, pixels }) =>
    `Parmi ce que SimCLR a appris, la diffusion classe bien ${percent(bridge)}\u202f; parmi les pixels bruts ${percent(pixels)}.`,
};
