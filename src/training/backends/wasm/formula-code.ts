// A formula of single values as WebAssembly: four values at a time.
import { isBinary, partsOf, type Binary, type Formula } from "../expression";
import * as w from "./assembler";
import { expFours, logOnePlusFours } from "./four-math";

const instructions: Record<Binary, (a: w.Code, b: w.Code) => w.Code> = {
  add: w.addFours,
  subtract: w.subtractFours,
  multiply: w.multiplyFours,
  divide: w.divideFours,
  larger: w.largerFours,
};

/** @param inputs what each input is read by @returns what is to be done, and then the result */
export function formulaCode(make: w.Maker, formula: Formula, inputs: Readonly<Record<string, w.Code>>): { steps: w.Code; result: w.Code } {
  const values = new Map<Formula, w.Code>();
  const steps = partsOf(formula).map((part): w.Code => {
    if (part.kind === "number") {
      values.set(part, make.constant(part.value));
      return [];
    }
    const result = make.four();
    values.set(part, result.get);
    if (part.kind === "input") return result.set(inputs[part.name]!);
    const a = values.get(part.a)!;
    if (isBinary(part)) return result.set(instructions[part.kind](a, values.get(part.b)!));
    if (part.kind === "exp") return expFours(make, a, result);
    if (part.kind === "logOnePlus") return logOnePlusFours(make, a, result);
    if (part.kind === "absolute") return result.set(w.absoluteFours(a));
    return result.set(w.bothFours(w.areLarger(a, make.constant(0)), make.constant(1)));
  });
  return { steps, result: values.get(formula)! };
}
