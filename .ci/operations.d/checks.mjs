// What the checks of this folder share: they say what they found and fail together at the end.
let failed = 0;

/** One thing that must hold; `seen` is shown when it does not. */
export function check(what, holds, seen = '') {
  console.log(`${holds ? 'ok' : 'not ok'}: ${what}`);
  if (!holds) {
    failed++;
    console.log(`  ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`.slice(0, 2000));
  }
}

export function finish() {
  process.exit(failed ? 1 : 0);
}

/** Waits until `probe` gives something, at most so many seconds; what it gave, or what it gave last. */
export async function eventually(probe, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await probe();
    if (found || Date.now() > end) return found;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
