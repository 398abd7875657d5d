const capacityAtFirst = 1 << 16;
const hexDigits = new TextEncoder().encode('0123456789abcdef');
const powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as const;

const zero = 48;
const space = 32;
const newline = 10;
const minus = 45;
const point = 46;

/** A content stream in the making: bytes, so that 600,000 glyphs make no strings. */
export class Content {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = capacityAtFirst) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** ASCII only. */
  text(ascii: string): this {
    this.#room(ascii.length);
    for (let i = 0; i < ascii.length; i++) this.#bytes[this.#length++] = ascii.charCodeAt(i);
    return this;
  }

  /** An operator ends its line. */
  operator(name: string): this {
    this.text(name);
    this.#bytes[this.#length++] = newline;
    return this;
  }

  /** Rounded to `decimals` places, never an exponent; a space follows. */
  number(value: number, decimals = 3): this {
    if (!(Math.abs(value) < 1e9)) throw new RangeError(`not a number for a page: ${value}`);
    const power = powers[decimals] ?? 1;
    let scaled = Math.round(Math.abs(value) * power);
    this.#room(24);
    if (value < 0 && scaled > 0) this.#bytes[this.#length++] = minus;
    const whole = Math.floor(scaled / power);
    scaled -= whole * power;
    this.#integer(whole);
    if (scaled > 0) this.#fraction(scaled, power);
    this.#bytes[this.#length++] = space;
    return this;
  }

  numbers(values: readonly number[], decimals = 3): this {
    for (const value of values) this.number(value, decimals);
    return this;
  }

  /** Four hexadecimal digits. */
  hex(code: number): this {
    this.#room(4);
    for (let shift = 12; shift >= 0; shift -= 4) this.#bytes[this.#length++] = hexDigits[(code >> shift) & 15] ?? zero;
    return this;
  }

  /** A copy of what was written; the buffer starts anew. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #integer(value: number): void {
    let divisor = 1;
    while (divisor * 10 <= value) divisor *= 10;
    for (let rest = value; divisor >= 1; divisor = Math.floor(divisor / 10)) {
      const digit = Math.floor(rest / divisor);
      this.#bytes[this.#length++] = zero + digit;
      rest -= digit * divisor;
    }
  }

  #fraction(value: number, power: number): void {
    this.#bytes[this.#length++] = point;
    let rest = value;
    for (let divisor = power / 10; rest > 0; divisor /= 10) {
      const digit = Math.floor(rest / divisor);
      this.#bytes[this.#length++] = zero + digit;
      rest -= digit * divisor;
    }
  }

  #room(more: number): void {
    const needed = this.#length + more + 1;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
