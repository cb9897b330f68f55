/** Whether this is a phone with few cores or little memory: three workers at once are too much for it. */

const narrowest = 600;
const mostCores = 4;
const mostGigabytes = 4;

/** What a browser says of its device; not all of them say how much memory it has. */
export interface Device {
  /** The shorter side of its screen, in pixels. */
  side: number;
  isTouched: boolean;
  cores: number;
  gigabytes?: number | undefined;
}

export const isSmall = ({ side, isTouched, cores, gigabytes = Infinity }: Device): boolean =>
  isTouched && side < narrowest && (cores <= mostCores || gigabytes <= mostGigabytes);

export const thisDevice = (): Device => ({
  side: Math.min(screen.width, screen.height),
  isTouched: matchMedia("(pointer: coarse)").matches,
  cores: navigator.hardwareConcurrency,
  gigabytes: (navigator as Navigator & { deviceMemory?: number }).deviceMemory,
});
