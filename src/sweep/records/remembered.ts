/** What was found out of a text is not found out again soon: beyond so many texts, the one found first is forgotten for each that comes. */
export function remembered<Found>(find: (text: string) => Found, most = 20_000): (text: string) => Found {
  const known = new Map<string, { found: Found }>();
  return (text) => {
    const there = known.get(text);
    if (there) return there.found;
    const found = find(text);
    if (known.size >= most) known.delete(known.keys().next().value!);
    known.set(text, { found });
    return found;
  };
}
