import type * as english from "../../sentences/storage";
import type { Translated } from "../translated";

const goOn = "Les essais sont gardés jusqu’à la fermeture de cette page. Exportez ceux que vous voulez garder";

export const storageSentences: Translated<typeof english.storageSentences> = {
  olderTab: `Un autre onglet montre une version plus ancienne de cette page et retient ce qui est stocké. ${goOn}, ou fermez cet onglet.`,
  silent: `Le stockage de ce navigateur ne répond pas. ${goOn}.`,
  full: `Il n’y a plus de place pour stocker des essais. ${goOn}, ou supprimez-en.`,
  refused: `Ce navigateur ne laisse pas la page stocker quoi que ce soit. ${goOn}.`,
  newer: `Une version plus récente de cette page a stocké ses essais ici. ${goOn}, puis rechargez la page.`,
  failed: (why) => `Les essais ne peuvent pas être stockés (${why}). ${goOn}.`,
};
