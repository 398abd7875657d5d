// One cold run of the whole program, measured from outside.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const gnuTime = '/usr/bin/time';
const format = '%e %U %S %M';

/** Runs node with `words`; wall and CPU in seconds, the peak of resident memory in MiB, stage times in ms. */
export async function measure(words, { cwd, env = {} }) {
  const timed = existsSync(gnuTime);
  const command = timed ? [gnuTime, '-f', format, process.execPath, ...words] : [process.execPath, ...words];
  const began = process.hrtime.bigint();
  const child = spawn(command[0], command.slice(1), {
    cwd,
    env: { ...process.env, BANXIN_TIMINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let answer = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text) => {
    answer += text;
  });
  const polled = timed ? undefined : poll(child.pid);
  const code = await new Promise((done) => child.on('close', done));
  const wall = Number(process.hrtime.bigint() - began) / 1e9;
  const lines = said.trimEnd().split('\n');
  if (code !== 0) throw new Error(`banxin ended with ${code}:\n${lines.slice(0, 40).join('\n')}`);
  const [, user, system, peak] = timed ? lines[lines.length - 1].split(' ').map(Number) : [];
  const { timings } = JSON.parse(lines.find((line) => line.startsWith('{"timings"')));
  return {
    wall,
    cpu: timed ? user + system : (polled?.cpu() ?? Number.NaN),
    peakMiB: (timed ? peak : (polled?.peak() ?? Number.NaN)) / 1024,
    stages: timings,
    ...JSON.parse(answer).outputs[0],
  };
}

/** Where there is no GNU time: /proc, 50 times a second. */
function poll(pid) {
  let peak = 0;
  let ticks = 0;
  const timer = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? peak);
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      ticks = Number(fields[11]) + Number(fields[12]);
    } catch {
      clearInterval(timer);
    }
  }, 20);
  timer.unref();
  return { peak: () => peak, cpu: () => ticks / 100 };
}
