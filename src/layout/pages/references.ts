import type { StampedPageValues } from '../flow/compositions.ts';

const noteName = ([serial]: readonly [number, number | undefined]): string => `::footnote-call(${serial})`;

/** Page numbers as the last pass found them, and whether this pass printed what it then found. */
export class References implements StampedPageValues {
  pageNumber = '1';
  stamp = 0;
  unsettledTargets: readonly string[] = [];
  unsettledCount = false;
  #notes: ReadonlyMap<number, number> = new Map();
  #askedNotes = new Map<number, number | undefined>();
  #printed: ReadonlyMap<string, string> = new Map();
  #count = '00';
  #asked = new Map<string, string | undefined>();
  #askedCount = false;

  get pageCount(): string {
    this.#askedCount = true;
    return this.#count;
  }

  pageOf(id: string): string | undefined {
    const page = this.#printed.get(id);
    this.#asked.set(id, page);
    return page;
  }

  noteNumber(serial: number): number | undefined {
    const number = this.#notes.get(serial);
    this.#askedNotes.set(serial, number);
    return number;
  }

  get settled(): boolean {
    return this.unsettledTargets.length === 0 && !this.unsettledCount;
  }

  begin(): void {
    this.#asked = new Map();
    this.#askedNotes = new Map();
    this.#askedCount = false;
    this.stamp += 1;
  }

  openPage(counter: number): void {
    this.pageNumber = String(counter);
    this.stamp += 1;
  }

  end(printed: ReadonlyMap<string, string>, pages: number, notes: ReadonlyMap<number, number>): void {
    this.unsettledTargets = [...this.#asked]
      .filter(([id, page]) => printed.has(id) && printed.get(id) !== page)
      .map(([id]) => id)
      .concat([...this.#askedNotes].filter(([serial, number]) => notes.get(serial) !== number).map(noteName));
    this.unsettledCount = this.#askedCount && this.#count !== String(pages);
    this.#printed = printed;
    this.#notes = notes;
    this.#count = String(pages);
  }
}
