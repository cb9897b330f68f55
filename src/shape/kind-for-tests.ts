/** What the contract tests need of a kind of data: the file `for-tests.ts` in its folder exports it, and nothing else imports that. */
import type { DataSet, Examples } from "./data-set";

export interface KindForTests {
  /** Some 80 examples, made in a blink, whose classes can be told apart. */
  smallData: DataSet;
  /** Whether this number may stand at this place of an example, in views too. */
  isAllowed(value: number, place: number, data: DataSet, examples: Examples): boolean;
  /** What is wrong with examples whose numbers are all allowed; undefined where nothing is. */
  faultOf(data: DataSet, examples: Examples): string | undefined;
}
