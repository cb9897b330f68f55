import type * as english from "../../sentences/recovery";
import { count } from "../../sentences/numbers";
import { backendName } from "./machine";

const lossWords = {
  device: "Se perdió el procesador gráfico",
  memory: "La memoria para entrenar estaba llena",
  worker: "El navegador lo cortó",
  reload: "La página se recargó",
} as const;

export const recoveryWords: typeof english.recoveryWords = (recoveries) => {
  if (!recoveries.length) return "";
  const { loss } = recoveries[0]!;
  const steps = recoveries.map(({ step }) => step);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const from = least === most ? `desde el paso ${count(least)}` : `desde los pasos ${count(least)} a ${count(most)}`;
  const given = recoveries.find((one) => one.given)?.given;
  const other = given ? ` ${backendName[given]} se perdió demasiadas veces, así que ahora calcula otro backend.` : "";
  return `${lossWords[loss]}: el entrenamiento siguió solo, ${from}.${other}`;
};
