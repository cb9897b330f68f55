/** What lies beside the page as JSON in static-data/. */

/** @param path below static-data/ @throws where it cannot be had */
export async function fetchStatic<Content>(path: string): Promise<Content> {
  const response = await fetch(`static-data/${path}`);
  if (!response.ok) throw new Error(`static-data/${path} did not arrive: the server answered ${response.status}.`);
  return (await response.json()) as Content;
}
