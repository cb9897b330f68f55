/** What can be made of a row of a list: of a technique A, or B. */
export interface Choice {
  name: string;
  /** The whole of it, for those who listen. */
  spoken: string;
  /** CSS, of a contestant. */
  colour?: string | undefined;
  act: () => void;
}

/** What each row of such a list is told, and tells. */
export interface ChoosableRow {
  /** What can be made of it is shown. */
  isOpen: boolean;
  /** The Tab key comes to it. */
  isStop: boolean;
  choices: () => readonly Choice[];
  onlight: (isLit: boolean) => void;
  onfocus: () => void;
  onpress: () => void;
  onpick: (act: () => void) => void;
}
