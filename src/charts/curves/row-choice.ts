/** What can be made of a row of a list: of a technique A, or B. */
export interface Choice {
  name: string;
  /** The whole of it, for those who listen. */
  spoken: string;
  /** CSS, of a contestant. */
  colour?: string | undefined;
  act: () => void;
}
