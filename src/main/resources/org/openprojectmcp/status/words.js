// Texts, numbers and times in the language of the page.

const language = document.documentElement.lang;
const texts = JSON.parse(document.getElementById("texts").textContent);
const numbers = new Intl.NumberFormat(language);
const clock = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "medium" });
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "short" });

const UNITS = [
  ["day", 86400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

/** How far the clock of the server is ahead of the browser's, in milliseconds. */
let ahead = 0;

export function setServerTime(moment) {
  ahead = Date.parse(moment) - Date.now();
}

const secondsSince = (moment) => Math.max(0, Math.round((Date.now() + ahead - Date.parse(moment)) / 1000));

/** The text of a key, with what stands in its braces. */
export function t(key, details = {}) {
  return Object.entries(details).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), texts[key] ?? key);
}

export const number = (value) => numbers.format(value);

/** 12 ms, 1.4 s */
export function duration(millis) {
  const seconds = millis >= 1000;
  const digits = seconds || millis < 10 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: seconds ? "second" : "millisecond",
    unitDisplay: "short",
    maximumFractionDigits: digits,
  }).format(seconds ? millis / 1000 : millis);
}

/** 2 hr 5 min: the two largest units. */
export function span(moment) {
  let left = secondsSince(moment);
  const parts = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size);
    if (count > 0 || (unit === "second" && parts.length === 0)) {
      parts.push(new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(count));
      left -= count * size;
    }
    if (parts.length === 2 || (parts.length === 1 && count === 0)) {
      break;
    }
  }
  return parts.join(" ");
}

/** 3 min. ago */
export function ago(moment) {
  const seconds = secondsSince(moment);
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ["second", 1];
  return relative.format(-Math.floor(seconds / size), unit);
}

export const exactly = (moment) => clock.format(new Date(moment));
