import type * as english from "../../sentences/lost";
import type { Translated } from "../translated";

const died = "La partie de la page qui entraîne s’est arrêtée.";

export const lostSentences: Translated<typeof english.lostSentences> = {
  died,
  diedOf: (why) => `${died} (${why})`,
  neverStarted: `${died} (elle n’a pas pu démarrer)`,
  unreadable: "l’un de ses messages n’a pas pu être lu",
  silent: (seconds) => `elle est muette depuis ${seconds} secondes`,
  tooOften: ({ times, last }) => `Il a été perdu ${times} fois. ${last}`,
  offline: "Cette machine est hors ligne\u00a0: réessayez quand elle sera en ligne.",
  hint: "Réessayez\u202f; si cela se reproduit, choisissez un autre backend sous Réglages.",
  notArrived: { message: "Une partie de cette page n’est pas arrivée.", hint: "Vérifiez la connexion, puis rechargez." },
  outdated: {
    message: "Cette page est périmée\u00a0: le site en a une plus récente, et des parties de celle-ci ont disparu.",
    hint: "Rechargez-la\u00a0: les essais gardés restent, sauf si la page dit qu’elle ne peut pas les stocker.",
  },
};
