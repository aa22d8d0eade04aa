// Keeps the page up to date: by the stream of events, and by asking again where there is none to be had.

const POLL_MILLIS = 2000;
const SILENCE_MILLIS = 4000;

/**
 * Reports every new state.
 *
 * @param {{state: Function, time: Function, link: Function}} tell state gets each state, time the server's time, link "live", "polling" or
 *   "lost"
 */
export function follow(tell) {
  const address = `/events?lang=${document.documentElement.lang}`;
  let heard = Date.now();
  let source = listen();
  let polling = null;

  function listen() {
    const events = new EventSource(address);
    events.addEventListener("status", (event) => {
      live();
      tell.state(JSON.parse(event.data));
    });
    events.addEventListener("time", (event) => {
      live();
      tell.time(JSON.parse(event.data).now);
    });
    return events;
  }

  function live() {
    heard = Date.now();
    clearInterval(polling);
    polling = null;
    tell.link("live");
  }

  setInterval(() => {
    if (Date.now() - heard > SILENCE_MILLIS && polling === null) {
      tell.link("lost");
      polling = setInterval(poll, POLL_MILLIS);
    }
  }, 1000);

  async function poll() {
    if (source.readyState === EventSource.CLOSED) {
      source = listen();
    }
    try {
      const answer = await fetch(`/?lang=${document.documentElement.lang}`, { cache: "no-store" });
      tell.state(await answer.json());
      tell.link("polling");
    } catch {
      tell.link("lost");
    }
  }
}
