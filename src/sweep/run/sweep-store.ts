/** Where a sweep that is not done is kept, so that a reload loses nothing but the runs in flight. It is all tabs': one of them sweeps, the others see it. */
import { database, put, type Database } from "../../storage/database";
import { inTime } from "../../shape/in-time";
import { quietChannel, type ChannelLike } from "../records/channel";
import type { SweepStore, SweepTabs } from "./sweep.svelte";

const id = "current";
const lockName = "labelscape sweep";

/** Storage that refuses is no error: the sweep is then forgotten with the page. @param tab the name of this one */
export function openSweepStore(now: () => number, tab: string): SweepStore {
  const channel = quietChannel("labelscape sweep changed");
  const quietly = <T>(work: (db: Database) => Promise<T>): Promise<T | undefined> => inTime(database().then(work)).catch(() => undefined);
  const changed = () => channel.postMessage("changed");
  return {
    async load() {
      const stored = await quietly((db) => db.get("sweeps", id));
      return stored && { ...stored, isOfThisTab: (stored.tab ?? tab) === tab };
    },
    async save(plan, state) {
      await quietly((db) => put(db, "sweeps", { id, at: now(), plan, state, tab }));
      changed();
    },
    async clear() {
      await quietly((db) => db.delete("sweeps", id));
      changed();
    },
    listen: (onchange) => (channel.onmessage = onchange),
  };
}

/** A lock of all tabs says which of them sweeps; where there are none, whoever sweeps answers when it is asked. */
export function openSweepTabs(): SweepTabs {
  const { locks } = navigator as Partial<Navigator>;
  const asking = askingTabs(quietChannel("labelscape who sweeps"));
  if (!locks) return asking;
  return {
    async alone(work) {
      let hasBegun = false;
      try {
        return await locks.request(lockName, { ifAvailable: true }, async (lock) => {
          hasBegun = lock !== null;
          if (lock) await work();
          return lock !== null;
        });
      } catch (error) {
        if (hasBegun) throw error;
        return asking.alone(work); // a browser that keeps nothing for this site has no locks for it either
      }
    },
    isTaken: () =>
      locks.query().then(
        ({ held }) => held?.some(({ name }) => name === lockName) ?? false,
        () => asking.isTaken(),
      ),
  };
}

/** So long the one that sweeps may take to answer. */
const answerMilliseconds = 300;

function askingTabs(channel: ChannelLike): SweepTabs {
  let isSweeping = false;
  let heard: () => void = () => undefined;
  channel.onmessage = ({ data }: MessageEvent<"who?" | "this tab">) => {
    if (data === "this tab") heard();
    else if (isSweeping) channel.postMessage("this tab");
  };
  const isTaken = () =>
    new Promise<boolean>((resolve) => {
      if (isSweeping) return resolve(true);
      heard = () => resolve(true);
      channel.postMessage("who?");
      setTimeout(() => resolve(false), answerMilliseconds);
    });
  return {
    isTaken,
    async alone(work) {
      if (await isTaken()) return false;
      isSweeping = true;
      try {
        await work();
      } finally {
        isSweeping = false;
      }
      return true;
    },
  };
}
