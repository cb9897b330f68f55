import type * as english from "../../sentences/recovery";
import { count } from "../../sentences/numbers";
import { backendName } from "./machine";

const lossWords = {
  device: "Der Grafikprozessor ging verloren",
  memory: "Der Speicher für das Training war voll",
  worker: "Der Browser hat es abgebrochen",
  reload: "Die Seite wurde neu geladen",
} as const;

export const recoveryWords: typeof english.recoveryWords = (recoveries) => {
  if (!recoveries.length) return "";
  const { loss } = recoveries[0]!;
  const steps = recoveries.map(({ step }) => step);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const from = least === most ? `ab Schritt ${count(least)}` : `ab Schritt ${count(least)} bis ${count(most)}`;
  const given = recoveries.find((one) => one.given)?.given;
  const other = given ? ` ${backendName[given]} ging zu oft verloren, also rechnet jetzt ein anderes Backend.` : "";
  return `${lossWords[loss]}: Das Training ging von selbst weiter, ${from}.${other}`;
};
