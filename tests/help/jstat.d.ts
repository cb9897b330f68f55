/** As much of jStat as the tests ask. */
declare module "jstat" {
  const jstat: {
    studentt: { inv(probability: number, freedom: number): number };
    mean(values: readonly number[]): number;
    /** Ends of the confidence interval of a mean. */
    tci(value: number, alpha: number, values: readonly number[]): number[];
  };
  export default jstat;
}
