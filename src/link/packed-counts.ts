/** How many examples the packed files of a data set hold, by its id: told before they have come. A contract test counts them. */
export const packedCounts: Readonly<Record<string, number>> = { definitions: 8000, digits: 10_000 };
