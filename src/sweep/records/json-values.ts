/** Values out of JSON texts, also of those that are nearly JSON. */

/** Undefined where it is no JSON. Some programs write what is no number as NaN, for which JSON has no word: it is read as null. */
export function parsed(text: string): { value: unknown } | undefined {
  const json = isJson(text);
  if (json || !/\b(?:NaN|Infinity)\b/.test(text)) return json;
  return isJson(text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g, (found) => (found.startsWith('"') ? found : "null")));
}

function isJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
