import type * as english from "../../sentences/version-1";

const reasons = [
  "Merkmale werden nach einer anderen Regel abgelesen, ohne Sprung zwischen wenigen und vielen Labels",
  "mitgelieferte Datensätze haben einen Testteil, denselben für jeden Seed",
  "gleich weit entfernte Nachbarn werden in fester Reihenfolge genommen",
  "Beispiele, die kein Label erreicht, sind unbekannt, nicht von der ersten Klasse",
  "lineare Modelle werden angepasst, bis sich nichts mehr ändert",
  "der Transformer wird vor der Schicht abgelesen, die Masked Modelling nie trainiert hat",
  "Texte werden durch eine lineare Abbildung ohne verdeckte Schicht gelesen, unbekannte Wörter zählen nichts, und die übliche Lernrate bei Texten ist halb so groß wie zuvor",
  "Definitionen, die anderen gleich waren, sind weggelassen",
];

export const whyOtherNumbers: typeof english.whyOtherNumbers = reasons.join("; ");
