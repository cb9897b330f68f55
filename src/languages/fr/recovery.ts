import { count } from "../../sentences/numbers";
import type * as english from "../../sentences/recovery";
import { backendName } from "./machine";

const lossWords = {
  device: "Le processeur graphique a été perdu",
  memory: "La mémoire d’entraînement était pleine",
  worker: "Le navigateur l’a interrompu",
  reload: "La page a été rechargée",
} as const;

export const recoveryWords: typeof english.recoveryWords = (recoveries) => {
  if (!recoveries.length) return "";
  const { loss } = recoveries[0]!;
  const steps = recoveries.map(({ step }) => step);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const from = least === most ? `de l’étape ${count(least)}` : `des étapes ${count(least)} à ${count(most)}`;
  const given = recoveries.find((one) => one.given)?.given;
  const other = given ? ` ${backendName[given]} a été perdu trop souvent\u00a0: un autre backend calcule maintenant.` : "";
  return `${lossWords[loss]}\u00a0: l’entraînement a repris de lui-même, à partir ${from}.${other}`;
};
