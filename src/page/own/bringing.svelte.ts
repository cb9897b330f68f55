/** What a reader brings, from the file to the bench: what it is read as, what keeps it from being learned from, and what is kept on this device. */
import { bring } from "../../data-sets/own/bring";
import { cleaned } from "../../data-sets/own/cleaned";
import { openReader, type Reader } from "../../line/reader";
import { ownSentences } from "../../sentences/own";
import { ownPageSentences as words } from "../../sentences/own-page";
import type { Brought, Own, OwnFile, Preview } from "../../shape/own";
import { ownCaps, type OwnChoices } from "../../shape/own-choices";
import { fileOfOwn, findOwn, keepOwn, listOwn, removeOwn } from "../../storage/own";
import type { StoredOwn } from "../../storage/stored";
import { decodeSound } from "./decode-sound";

/** What tests hand in instead of the browser's. */
interface Parts {
  reader?: Reader;
  store?: {
    keepOwn: typeof keepOwn;
    listOwn: typeof listOwn;
    findOwn: typeof findOwn;
    fileOfOwn: typeof fileOfOwn;
    removeOwn: typeof removeOwn;
  };
  now?: () => number;
}

/** Where they are changed, columns may be others. */
const ofForm: readonly (keyof OwnChoices)[] = ["form", "delimiter", "header", "encoding"];
const ofColumns: readonly (keyof OwnChoices)[] = ["label", "group", "id", "words"];

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");

export class Bringing {
  /** Its name, while it is read. */
  reading: string | undefined = $state.raw();
  isUsing = $state(false);
  /** How it is to be read, where the reader has said so. */
  choices: Partial<OwnChoices> = $state.raw({});
  preview: Preview | undefined = $state.raw();
  /** Why nothing is shown, or nothing can be learned from what is. */
  problem = $state("");
  kept: readonly StoredOwn[] = $state.raw([]);
  /** What became of what is kept. */
  news = $state("");
  #source: Brought | undefined;
  #file: OwnFile | undefined;
  #reader: Reader;
  #store: NonNullable<Parts["store"]>;
  #now: () => number;

  constructor({
    reader = openReader(decodeSound),
    store = { keepOwn, listOwn, findOwn, fileOfOwn, removeOwn },
    now = Date.now,
  }: Parts = {}) {
    this.#reader = reader;
    this.#store = store;
    this.#now = now;
  }

  /** Shows what a file is read as. */
  async take(source: Brought) {
    this.#source = source;
    this.#file = undefined;
    this.preview = undefined;
    const { mostExamples, mostBytes } = this.choices;
    this.choices = { ...(mostExamples && { mostExamples }), ...(mostBytes && { mostBytes }) };
    await this.#look();
  }
  takePasted(text: string): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    return this.take({ name: words.pastedName, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) });
  }
  async choose(change: Partial<OwnChoices>) {
    const isOther = Object.keys(change).some((key) => ofForm.includes(key as keyof OwnChoices));
    const kept = Object.entries(this.choices).filter(([key]) => !isOther || !ofColumns.includes(key as keyof OwnChoices));
    this.choices = { ...Object.fromEntries(kept), ...change };
    if (this.#source) await this.#look();
  }

  async #look() {
    const source = this.#source!;
    const name = cleaned(source.name);
    const isLatest = () => this.#source === source;
    [this.reading, this.problem] = [name, ""];
    try {
      const most = this.choices.mostBytes ?? ownCaps.mostBytes;
      if (source.size > most) return this.#refuse(ownSentences.fault({ fault: "too large", file: name, bytes: source.size, most }));
      const file = (this.#file ??= await bytesOf(source));
      const { choices } = this;
      const found = await this.#reader.preview(file, choices);
      if (!isLatest() || this.choices !== choices) return;
      if ("fault" in found) return this.#refuse(ownSentences.fault(found));
      this.preview = found;
      this.problem = found.problem ? ownSentences.fault(found.problem) : "";
    } catch (error) {
      if (isLatest()) this.#refuse(this.#file ? words.died(whyOf(error)) : words.unreadable(name, whyOf(error)));
    } finally {
      if (isLatest()) this.reading = undefined;
    }
  }
  #refuse(problem: string) {
    [this.preview, this.problem] = [undefined, problem];
  }

  /** Reads all of it and has it there for the bench. @returns undefined where it cannot be; else also why it is not kept on this device */
  async use(): Promise<{ own: Own; notKept?: string } | undefined> {
    if (!this.#file || !this.preview || this.preview.problem) return undefined;
    this.isUsing = true;
    try {
      const file = this.#file;
      const own = await this.#reader.own(file, this.preview.choices);
      if ("fault" in own) return void (this.problem = ownSentences.fault(own));
      bring(own);
      const refused = await this.#store.keepOwn(own, file, this.#now()).then(() => undefined, whyOf);
      return { own, ...(refused !== undefined && { notKept: words.notKept(own.name, refused) }) };
    } catch (error) {
      this.problem = words.died(whyOf(error));
      return undefined;
    } finally {
      this.isUsing = false;
    }
  }

  async list() {
    await this.#store.listOwn().then(
      (kept) => (this.kept = kept),
      (error) => (this.news = words.storage(whyOf(error))),
    );
  }
  /** Has what is kept there for the bench. */
  async recall({ checksum }: StoredOwn): Promise<Own | undefined> {
    const own = await this.#store.findOwn(checksum);
    if (own) bring(own);
    return own;
  }
  fileOf = ({ checksum }: StoredOwn): Promise<OwnFile | undefined> => this.#store.fileOfOwn(checksum);
  async remove({ checksum, name }: StoredOwn) {
    await this.#store.removeOwn(checksum).then(
      () => (this.news = words.removed(name)),
      (error) => (this.news = words.storage(whyOf(error))),
    );
    await this.list();
  }

  close() {
    this.#reader.close();
  }
}

const bytesOf = async (source: Brought): Promise<OwnFile> => ({ name: source.name, bytes: new Uint8Array(await source.arrayBuffer()) });
