import type * as english from "../../sentences/recovery";
import { count } from "../../sentences/numbers";
import { backendName } from "./machine";
import { say } from "./spaced";

const lossWords = {
  device: "图形处理器丢失",
  memory: "训练内存已满",
  worker: "被浏览器中断",
  reload: "页面重新加载",
} as const;

export const recoveryWords: typeof english.recoveryWords = (recoveries) => {
  if (!recoveries.length) return "";
  const { loss } = recoveries[0]!;
  const steps = recoveries.map(({ step }) => step);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  const from = least === most ? `第 ${count(least)} 步` : `第 ${count(least)} 到 ${count(most)} 步`;
  const given = recoveries.find((one) => one.given)?.given;
  const other = given ? say`${backendName[given]}丢失次数太多，现改用另一后端计算。` : "";
  return `${lossWords[loss]}：训练已自动从${from}继续。${other}`;
};
