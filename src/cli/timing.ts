import type { BuildStage } from './build.ts';

/** A stage and how long it took, in milliseconds. */
interface Lap {
  readonly name: string;
  readonly milliseconds: number;
}

/** Notes when each stage begins; counts from the start of the process, so the first lap is Node's and the modules' own. */
export class StageClock {
  readonly #laps: Lap[] = [];
  #name = 'start';
  #since = 0;

  begin(stage: BuildStage | 'report'): void {
    const now = performance.now();
    this.#laps.push({ name: this.#name, milliseconds: now - this.#since });
    this.#name = stage;
    this.#since = now;
  }

  /** One line of JSON, for `bench/run.mjs`. */
  end(): string {
    this.begin('report');
    const laps = this.#laps.map(({ name, milliseconds }) => [name, Math.round(milliseconds * 10) / 10]);
    const resident = Math.round(process.memoryUsage.rss() / 1024);
    return JSON.stringify({ timings: Object.fromEntries(laps), residentKiB: resident });
  }
}
