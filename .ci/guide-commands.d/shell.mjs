// One bash that runs the commands of a guide one after the other, as an administrator's shell does: a folder and a variable stay.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

export class Shell {
  #bash;
  #folder;
  #statuses;

  constructor(folder, environment) {
    this.#folder = folder;
    this.#bash = spawn('bash', ['--noprofile', '--norc'], { cwd: folder, env: environment, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#bash.stdout.setEncoding('utf8');
    this.#statuses = this.#bash.stdout[Symbol.asyncIterator]();
  }

  /** Runs a command to its end; its exit status and all that it printed. */
  async run(command, seconds) {
    const [script, output] = [`${this.#folder}/.command`, `${this.#folder}/.output`];
    writeFileSync(script, `${command}\n`);
    this.#bash.stdin.write(`. ${script} >${output} 2>&1 </dev/null; echo $?\n`);
    const late = setTimeout(() => this.#bash.kill('SIGKILL'), seconds * 1000);
    const { value, done } = await this.#statuses.next();
    clearTimeout(late);
    return { status: done ? `no end within ${seconds} s, or the shell ended` : Number(value), output: readFileSync(output, 'utf8') };
  }

  end() {
    this.#bash.stdin.end();
  }
}
