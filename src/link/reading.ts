/** One value of a link: what it is read as, and what was wrong with it. */
import { linkSentences } from "../sentences/links";
import { nearestTo } from "../shape/nearest";
import { optionsOf, printValue, whyNot, type Choice, type Param, type Value } from "../shape/params";
import { shortened } from "./shortened";
import { kindsBut } from "./refused";

const { faults, instead, startOf } = linkSentences;

/** A value made of text, and what was wrong with the text, in words. */
interface Reading {
  value: Value;
  problem?: string;
}

/** More than so many options are not listed. */
const mostListed = 20;

function noneOf(param: Choice, text: string): string {
  const why = whyNot(param, text);
  if (why !== undefined) return faults.refused({ why, others: kindsBut((kind) => param.refusedOn?.[kind]?.[text]) });
  const options = optionsOf(param);
  return options.length > mostListed
    ? faults.noneOfMany({ many: options.length, nearest: nearestTo(text, options) })
    : faults.noOption(options);
}

/**
 * What cannot be read becomes the start value, what is out of range is clamped; both are said.
 * @param param as it is on the kind of data that the link is about
 */
export function parseValue(param: Param, key: string, text: string): Reading {
  const given = `${key}=${shortened(text)}`;
  const faulty = (value: Value, fault: string): Reading => ({ value, problem: instead({ given, fault, used: printValue(value) }) });
  switch (param.kind) {
    case "toggle":
      return text === "1" || text === "0" ? { value: text === "1" } : faulty(param.start, faults.noToggle);
    case "choice":
      return optionsOf(param).includes(text) ? { value: text } : faulty(param.start, noneOf(param, text));
    case "drawing":
    case "file": {
      const fault = param.wrongWith(text);
      if (!fault) return { value: text };
      return { value: param.start, problem: instead({ given, fault, used: startOf[param.kind] }) };
    }
    case "slider": {
      const number = text.trim() === "" ? NaN : Number(text);
      if (!Number.isFinite(number)) return faulty(param.start, faults.noNumber);
      if (number < param.min) return faulty(param.min, faults.below(param.min));
      if (number > param.max) return faulty(param.max, faults.above(param.max));
      const whole = Number.isInteger(param.step) && Number.isInteger(param.min);
      return whole && !Number.isInteger(number) ? faulty(Math.round(number), faults.noWhole) : { value: number };
    }
  }
}
