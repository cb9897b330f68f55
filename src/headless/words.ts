/** The words after `npm run … --`: read in one way by all programs without a page. */

import { loadAll } from "../link/load";

/** What went wrong with the request; nothing was trained. */
export class BadRequest extends Error {}

interface Words {
  rest: string[];
  /** Each option that was given, with its value; empty for one that takes none. */
  options: ReadonlyMap<string, string>;
}

/** @param known each option, and what its value is, such as “the name of a folder”; undefined for one that takes none */
export function readWords(words: readonly string[], known: Readonly<Record<string, string | undefined>>): Words | "help" {
  const rest: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < words.length; i++) {
    const [word = "", value] = words[i]!.startsWith("--") ? words[i]!.split(/=(.*)/s) : [words[i]];
    if (word === "--help" || word === "-h") return "help";
    if (!word.startsWith("-")) rest.push(word);
    else if (!Object.hasOwn(known, word))
      throw new BadRequest(
        `There is no option ${word}; there are ${[...Object.keys(known), "--help"].join(", ").replace(/, (?=[^,]*$)/, " and ")}.`,
      );
    else if (known[word] === undefined) options.set(word, "");
    else {
      const given = value ?? words[++i];
      if (!given) throw new BadRequest(`${word} needs ${known[word]}.`);
      options.set(word, given);
    }
  }
  return { rest, options };
}

/** Runs a program, with all techniques and data sets at hand, and says in one line why it could not: the exit code is 2 where the request was bad, and 1 where it failed. */
export async function exitCodeOf(run: () => Promise<boolean>, note: (line: string) => void): Promise<number> {
  try {
    await loadAll();
    return (await run()) ? 0 : 1;
  } catch (error) {
    note(error instanceof Error ? error.message : String(error));
    return error instanceof BadRequest ? 2 : 1;
  }
}
