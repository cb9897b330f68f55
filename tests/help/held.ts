/** Something that comes when the test says so, or does not come. */
export interface Held {
  readonly coming: Promise<void>;
  come(): void;
  lose(): void;
}

export function hold(): Held {
  let [come, lose]: [() => void, () => void] = [] as never;
  const coming = new Promise<void>((resolve, reject) => {
    come = resolve;
    lose = () => reject(new TypeError("Failed to fetch"));
  });
  return { coming, come, lose };
}
