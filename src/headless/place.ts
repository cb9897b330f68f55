/** Where a program of the terminal runs, and how it speaks. */

export interface Place {
  /** The folder of this project, where the data and the packages are. */
  root: string;
  version: string;
  write(line: string): void;
  note(line: string): void;
}

export interface ReportingPlace extends Place {
  /** Whether anybody still reads what is written. */
  isHeard(): boolean;
}

export interface SweepPlace extends Place {
  /** The commit of the program, where it is known. */
  commit: string | undefined;
  /** Of everything that the program is made of: the same on two machines that run the same code. */
  build: string;
  environment: NodeJS.ProcessEnv;
  /** The folder of the bundled programs. */
  programs: string;
  /** Has this called when the program is to end. */
  onStop(stop: () => void): void;
}
