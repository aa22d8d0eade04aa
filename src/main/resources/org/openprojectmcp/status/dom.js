// Building elements. Text is always text: nothing is ever parsed as HTML.

/**
 * Makes an element. Properties become attributes, except those that begin with "on", which are listeners; null and false are left out.
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Writes a text where it differs, so that nothing is announced or painted twice. */
export function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Makes a function that draws only when what it draws has changed. */
export function whenChanged(part, draw) {
  let drawn;
  return (state) => {
    const now = JSON.stringify(part(state));
    if (now !== drawn) {
      drawn = now;
      draw(state);
    }
  };
}

/** Text with what stands in backquotes as code: the descriptions of tools are written so. */
export function prose(text) {
  return text.split("`").map((piece, index) => (index % 2 ? el("code", {}, piece) : piece));
}

/** A button that copies a text, also where the page has no secure connection. */
export function copyButton(label, done, text) {
  const button = el("button", { type: "button", class: "copy" }, label);
  button.addEventListener("click", async () => {
    if (await copy(text())) {
      button.textContent = done;
      setTimeout(() => (button.textContent = label), 1500);
    }
  });
  return button;
}

async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  // without TLS browsers have no clipboard but this one
  const area = el("textarea", { class: "hidden", "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}
