/** What a link says of where a visitor comes from. */

/** What newsletters, networks and search engines add to an address to know where a visitor comes from. */
const tracker =
  /^(?:utm_.*|\w*cl(?:id|kid)|[gw]braid|gad_\w+|mc_[ce]id|mkt_tok|igsh(?:id)?|_hs\w+|hsa_\w+|_g[al]|ref|ref_src|ref_url|si|spm|srsltid|trk\w*|vero_\w+|oly_\w+|yclid|fb_\w+)$/i;
export const isTracker = (key: string): boolean => tracker.test(key);
