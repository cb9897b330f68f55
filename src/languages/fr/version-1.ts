import type * as english from "../../sentences/version-1";
import type { Translated } from "../translated";

const reasons = [
  "les caractéristiques sont lues selon une autre règle, sans saut entre peu et beaucoup de labels",
  "les jeux de données fournis ont une seule partie de test, la même pour chaque graine",
  "les voisins à distance égale sont pris dans un ordre fixe",
  "les exemples qu’aucun label n’atteint sont inconnus, non de la première classe",
  "les modèles linéaires sont ajustés jusqu’à ce que rien ne change",
  "le transformer est lu avant la couche que la modélisation masquée n’a jamais entraînée",
  "les textes sont lus par une application linéaire sans couche cachée, les mots inconnus ne comptent pour rien, et le taux d’apprentissage habituel sur les textes est la moitié de ce qu’il était",
  "les définitions identiques à d’autres sont retirées",
];

export const whyOtherNumbers: Translated<typeof english.whyOtherNumbers> = reasons.join("\u202f; ");
