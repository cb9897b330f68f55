import { counted, decimals } from "../../shape/numerals";
import type * as english from "../../sentences/choice-panels";
import { count, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { capital } from "./capital";
import { paradigmKind } from "./paradigms";
import { tuningSentences } from "./tuning";

const upper = (slot: string): string => slot.toUpperCase();

export const panel: Translated<typeof english.panel> = {
  filter: "taper pour filtrer",
  none: (typed) => `Rien ici ne contient «\u202f${typed.trim()}\u202f».`,
  keys: { choose: "Enter", leave: "Esc", move: "↑ ↓ ← →" },
  leave: "laisser tel quel",
  move: "bouger",
};

export const technique: Translated<typeof english.technique> = {
  head: (name) => ({ before: ` est ${name}.`, ask: "Mettre à la place\u00a0:" }),
  filter: "Filtrer les techniques par nom, famille ou idée",
  fit: (fitting, all, plural) => `${count(fitting)} sur ${count(all)} conviennent (${plural})`,
  found: (found, first) =>
    first ? `${counted(found, "technique trouvée", "techniques trouvées")}, ${first} en premier` : "Aucune technique trouvée",
  orderBy: "trier par",
  order: {
    // What these say is typed by the very English words.
    family: () => "famille" as string as "family",
    accuracy: (labels) => `exactitude avec ${budgetWords(labels)}`,
    time: () => "durée" as string as "time",
  },
  paradigms: "Paradigme",
  short: { "self-supervised": "Auto", "semi-supervised": "Semi", bridge: "Pont" },
  yardsticks: "Étalons",
  yardstickIdea: "Ce à quoi les autres se mesurent. Labels seuls est toujours tracé, en tirets, et n’a pas besoin de place.",
  noneOfParadigm: "Aucune.",
  notHere: (why) => `Pas ici\u00a0: ${why}.`,
  notMeasured: "pas encore mesuré",
  unknown: "–",
  share: (accuracy) => decimals(100 * accuracy, 1),
  into: (name, slot) => `${name} en ${upper(slot)}`,
  instead: (slot) => `plutôt en ${upper(slot)}`,
  onBench: (slot) => upper(slot),
};

export const rowWords: typeof english.rowWords = ({ name, idea, on, refused, isMeasured, accuracy, isAhead, time, isUntuned, labels }) => {
  const who = `${[name, ...on.map(upper)].join(", ")}.`;
  if (refused) return `${who} ${technique.notHere(refused)}`;
  const measured = !isMeasured
    ? `${capital(technique.notMeasured)}.`
    : accuracy === undefined
      ? `Pas mesuré avec ${budgetWords(labels)}.`
      : `Exactitude ${accuracy}\u202f% avec ${budgetWords(labels)}${isAhead ? ", devant Labels seuls" : ""}.`;
  return [
    who,
    idea,
    measured,
    ...(isUntuned ? [`${capital(tuningSentences.untuned.mark)}.`] : []),
    ...(time ? [`Un essai prend ${time}.`] : []),
  ].join(" ");
};

export const legend: Translated<typeof english.legend> = {
  curves: `Les petites courbes\u00a0: l’exactitude, de ${budgetWords(1)} à tous\u202f; chaque échelon divise les erreurs par deux. En gris, Labels seuls.`,
  here: "Le point marque où vous êtes, et le nombre ce que la technique y atteint, en gras si c’est avec certitude au-dessus de Labels seuls.",
  elsewhere: (labels) => `Rien n’a été mesuré avec ${budgetWords(labels)}\u00a0: il n’y a donc ni point ni nombre.`,
  phone: (labels) => `Le nombre\u00a0: l’exactitude avec ${budgetWords(labels)}.`,
  time: (isHere, longest) => {
    if (!longest) return `À la fin, la durée d’un essai\u00a0: ${isHere ? "environ, sur cette machine." : "là où elle est connue."}`;
    const { name, time, machine } = longest;
    return isHere
      ? `À la fin, la durée d’un essai\u00a0: environ, sur cette machine\u202f; ${name} a pris ${time} là où il a été enregistré, sur ${machine}.`
      : `À la fin, la durée d’un essai\u00a0: enregistrée sur ${machine}\u202f; cette machine n’est pas encore chronométrée.`;
  },
  usual: (differs) => `Enregistré avec les réglages habituels${differs.length ? `\u202f; sur le banc\u00a0: ${differs.join(", ")}` : ""}.`,
  coming: "Les mesures arrivent.",
  lost: "Les mesures ne sont pas arrivées\u00a0: rechargez la page.",
};

export const examples: Translated<typeof english.examples> = {
  head: "Quels exemples\u202f?",
  filter: "Filtrer les jeux de données par nom, type ou leçon",
  sets: (sets, kinds) => `${counted(sets, "jeu", "jeux")} de ${counted(kinds, "type")}`,
  found: (found, first) => (first ? `${counted(found, "jeu trouvé", "jeux trouvés")}, ${first} en premier` : "Aucun jeu de données trouvé"),
  all: "Jeux de données",
  kind: capital,
  facts: (pool, classes, size) => [count(pool), counted(classes, "classe"), ...(size ? [size] : [])].join(" · "),
  size: (bytes) => (bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fko` : `${decimals(bytes / 1e6, 1)}\u202fMo`),
  refused: (name, why) => `Pas avec ${name}\u00a0: ${why}.`,
  choose: (name) => `prendre ${name}`,
  about: "détails",
  either: ([one]) => `${paradigmKind(one)} ou`,
  other: ([, other]) => paradigmKind(other) as typeof other,
  leads: (labels) => `\u00a0: qui mène avec ${budgetWords(labels)}, et de combien de points`,
  nobody: "pas de vainqueur sûr",
  margin: (difference) => `+${pointsWithin(difference)}`,
  noSample: "L’échantillon n’est pas arrivé.",
};

export const tileWords: typeof english.tileWords = ({ name, facts, lesson, refused, lead }) => {
  const led =
    lead === "nobody"
      ? [`${capital(examples.nobody)}.`]
      : lead
        ? [`${capital(paradigmKind(lead.leader))} mène de ${pointsWithin(lead.difference)} points.`]
        : [];
  return [`${name}.`, `${facts.replaceAll(" · ", ", ")}.`, refused ?? lesson, ...led].join(" ");
};
