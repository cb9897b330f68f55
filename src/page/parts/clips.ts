/** The sounds of clips: their file comes once, and one is decoded when it is to be played. */
import { decodeSound } from "../../shape/adpcm";
import type { Clips } from "../../shape/data-set";
import { fetchFile, unpackFile } from "../../shape/packed";

const contents = new Map<string, Promise<Uint8Array>>();

/** @param onShare told how much of the file has come @throws where it does not come; then it is asked for again the next time */
export async function soundOf(file: Clips, clip: number, onShare: (share: number) => void): Promise<Float32Array<ArrayBuffer>> {
  const coming =
    contents.get(file.path) ??
    fetchFile(file, new URL(document.baseURI), (loaded) => onShare(Math.min(1, loaded / file.bytes))).then((bytes) =>
      unpackFile(file, bytes),
    );
  contents.set(file.path, coming);
  const content = await coming.catch((error: unknown) => {
    contents.delete(file.path);
    throw error;
  });
  const size = content.length / file.count;
  return decodeSound(content.subarray(clip * size, (clip + 1) * size));
}
