import type { BuildStage } from './build.ts';

/** A stage, and what it took of the wall's and of the processor's time, in milliseconds. */
interface Lap {
  readonly name: string;
  readonly wall: number;
  readonly cpu: number;
}

/** Notes when each stage begins; counts from the start of the process, so the first lap is Node's and the modules' own. */
export class StageClock {
  readonly #laps: Lap[] = [];
  #name = 'start';
  #wall = 0;
  #cpu = 0;

  begin(stage: BuildStage | 'report'): void {
    const wall = performance.now();
    const { user, system } = process.cpuUsage();
    const cpu = (user + system) / 1000;
    this.#laps.push({ name: this.#name, wall: Math.round(wall - this.#wall), cpu: Math.round(cpu - this.#cpu) });
    this.#name = stage;
    this.#wall = wall;
    this.#cpu = cpu;
  }

  /** One line of JSON, for `bench/run.mjs`. */
  end(): string {
    this.begin('report');
    return JSON.stringify({ timings: this.#laps });
  }
}
