/** How tabs of one site hear of each other. */

/** As much of a BroadcastChannel as is used here. */
export type ChannelLike = Pick<BroadcastChannel, "postMessage" | "close" | "onmessage">;

/** Where the browser lets no page of this site be heard, nobody is. */
export function quietChannel(name: string): ChannelLike {
  try {
    return new BroadcastChannel(name);
  } catch {
    return { postMessage: () => undefined, close: () => undefined, onmessage: null };
  }
}
