import { counted, decimals } from "../../shape/numerals";
import type * as english from "../../sentences/choice-panels";
import { count, pointsWithin } from "../../sentences/numbers";
import type { Translated } from "../translated";
import { budgetWords } from "./budgets";
import { capital } from "./capital";
import { paradigmKind, paradigmName } from "./paradigms";
import { tuningSentences } from "./tuning";

const upper = (slot: string): string => slot.toUpperCase();

export const panel: Translated<typeof english.panel> = {
  filter: "escribir para filtrar",
  none: (typed) => `Nada de aquí contiene «${typed.trim()}».`,
  keys: { choose: "Enter", leave: "Esc", move: "↑ ↓ ← →" },
  leave: "dejarlo como está",
  move: "moverse",
};

export const technique: Translated<typeof english.technique> = {
  head: (name) => ({ before: ` es ${name}.`, ask: "Poner otro en su lugar:" }),
  filter: "Filtrar métodos por nombre, familia o idea",
  fit: (fitting, all, plural) => `${count(fitting)} de ${count(all)} valen para ${plural}`,
  found: (found, first) => (first ? `${counted(found, "método")}, el primero ${first}` : "Ningún método encontrado"),
  orderBy: "ordenar por",
  order: {
    family: () => "familia",
    accuracy: (labels) => `exactitud con ${budgetWords(labels)}`,
    time: () => "tiempo",
  },
  paradigms: "Paradigma",
  short: { "self-supervised": "Auto", "semi-supervised": "Semi", bridge: "Puente" },
  yardsticks: "Referencias",
  yardstickIdea: "Con lo que se miden los demás. Solo etiquetas se dibuja siempre, en línea discontinua, y no necesita sitio.",
  noneOfParadigm: "Ninguno de ellos.",
  notHere: (why) => `Aquí no: ${why}.`,
  notMeasured: "sin medir aún",
  unknown: "–",
  share: (accuracy) => decimals(100 * accuracy, 1),
  into: (name, slot) => `${name} en ${upper(slot)}`,
  instead: (slot) => `en ${upper(slot)} en su lugar`,
  onBench: upper,
};

export const rowWords: typeof english.rowWords = ({ name, idea, on, refused, isMeasured, accuracy, isAhead, time, isUntuned, labels }) => {
  const who = `${[name, ...on.map(upper)].join(", ")}.`;
  if (refused) return `${who} ${technique.notHere(refused)}`;
  const measured = !isMeasured
    ? `${capital(technique.notMeasured)}.`
    : accuracy === undefined
      ? `Sin medir con ${budgetWords(labels)}.`
      : `Exactitud ${accuracy}\u202f% con ${budgetWords(labels)}${isAhead ? ", por delante de solo etiquetas" : ""}.`;
  return [
    who,
    idea,
    measured,
    ...(isUntuned ? [`${capital(tuningSentences.untuned.mark)}.`] : []),
    ...(time ? [`Una ejecución tarda ${time}.`] : []),
  ].join(" ");
};

export const legend: Translated<typeof english.legend> = {
  curves: `Las curvas pequeñas: exactitud desde ${budgetWords(1)} hasta todas; cada escalón hacia arriba reduce los fallos a la mitad. En gris, solo etiquetas.`,
  here: "El punto marca el presupuesto actual, y el número lo que alcanza ahí, en negrita si supera con certeza a solo etiquetas.",
  elsewhere: (labels) => `Nadie se midió con ${budgetWords(labels)}, así que no hay punto ni número.`,
  phone: (labels) => `El número: exactitud con ${budgetWords(labels)}.`,
  time: (isHere, longest) => {
    if (!longest) return `Al final, lo que tarda una ejecución: ${isHere ? "aproximado, en este equipo." : "donde se conoce."}`;
    const { name, time, machine } = longest;
    return isHere
      ? `Al final, lo que tarda una ejecución: aproximado, en este equipo; ${name} tardó ${time} donde se registró, en ${machine}.`
      : `Al final, lo que tarda una ejecución: registrado en ${machine}; este equipo aún no se ha cronometrado.`;
  },
  usual: (differs) => `Registrado con los ajustes habituales${differs.length ? `; en el banco es ${differs.join(", ")}` : ""}.`,
  coming: "Lo medido se está cargando.",
  lost: "Lo medido no ha llegado: recargar la página.",
};

export const examples: Translated<typeof english.examples> = {
  head: "¿Qué ejemplos?",
  filter: "Filtrar datos por nombre, tipo o lección",
  sets: (sets, kinds) => `${counted(sets, "conjunto")} de ${counted(kinds, "tipo")}`,
  found: (found, first) => (first ? `${counted(found, "conjunto")}, el primero ${first}` : "Ningún conjunto encontrado"),
  all: "Datos",
  kind: capital,
  facts: (pool, classes, size) => [count(pool), counted(classes, "clase"), ...(size ? [size] : [])].join(" · "),
  size: (bytes) => (bytes < 1e6 ? `${count(Math.max(1, bytes / 1000))}\u202fkB` : `${decimals(bytes / 1e6, 1)}\u202fMB`),
  refused: (name, why) => `Con ${name} no: ${why}.`,
  choose: (name) => `usar ${name}`,
  about: "detalles",
  either: ([one]) => `${paradigmKind(one)} o`,
  other: ([, other]) => paradigmKind(other),
  leads: (labels) => `: quién va por delante con ${budgetWords(labels)}, y por cuántos puntos`,
  nobody: "sin ganador seguro",
  margin: (difference) => `+${pointsWithin(difference)}`,
  noSample: "La muestra no ha llegado.",
};

export const tileWords: typeof english.tileWords = ({ name, facts, lesson, refused, lead }) => {
  const led =
    lead === "nobody"
      ? [`${capital(examples.nobody)}.`]
      : lead
        ? [`${paradigmName[lead.leader]}, por delante por ${pointsWithin(lead.difference)} puntos.`]
        : [];
  return [`${name}.`, `${facts.replaceAll(" · ", ", ")}.`, refused ?? lesson, ...led].join(" ");
};
