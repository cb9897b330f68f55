/** Where the programs without a page keep finished runs: whole or not at all, so that whoever is stopped goes on. */
import type { RunRecord } from "../shape/record";

export interface RunStore {
  /** As it is told. */
  readonly path: string;
  /** Tries whether runs can be written, before any is trained. @throws BadRequest */
  prepare(): void;
  /**
   * The runs that are there: those that need not be made again, and those that must, which still tell how long it takes; and the names of
   * what is no run.
   * @throws where something that should be a run cannot be read
   */
  read(): Promise<{ done: RunRecord[]; stale: RunRecord[]; passedOver: string[] }>;
  /** @throws CannotWrite */
  write(records: readonly RunRecord[]): Promise<void>;
}
