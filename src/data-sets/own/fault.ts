/** Why a file cannot be read, thrown where it is found: whoever reads a file hands it back as it is. */
import type { Fault, FaultOf } from "../../shape/own-faults";

export class Unreadable extends Error {
  override name = "Unreadable";
  constructor(readonly fault: Fault) {
    super(fault.fault);
  }
}

/** What refuses the file of this name, at a line of it or as a whole. @throws Unreadable always */
export type Refuse = (fault: FaultOf, line?: number) => never;

export const refusing =
  (file: string): Refuse =>
  (fault, line) => {
    throw new Unreadable({ file, ...(line !== undefined && { line }), ...fault });
  };
