// How a contestant is asked: the name of one of its methods and words for it; the answer has its value, or why there is none, and how long it took.

export async function answer(contestant, { method, words }) {
  const began = performance.now();
  try {
    const value = await contestant[method](...words);
    return { value, milliseconds: performance.now() - began };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** What came back, for whoever asked. @throws with the contestant's own words */
export function heard({ error, ...answer }) {
  if (error !== undefined) throw new Error(error);
  return answer;
}
