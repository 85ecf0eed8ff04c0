// Makes elements. Text only ever becomes text: nothing here or elsewhere parses markup.

const LONGEST = 400;

function clean(text) {
  return String(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** Cuts what nobody reads to its end; results.json has it whole. */
function cut(text) {
  const letters = Array.from(clean(text));
  return letters.length <= LONGEST ? letters.join('')
      : `${letters.slice(0, LONGEST).join('')}… (${letters.length - LONGEST} more characters)`;
}

function el(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (key === 'on') {
      Object.entries(value).forEach(([event, heard]) => element.addEventListener(event, heard));
    } else {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  add(element, children);
  return element;
}

function add(element, children) {
  children.flat(Infinity).forEach((child) => {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : document.createTextNode(cut(child)));
    }
  });
  return element;
}

function clear(element) {
  element.replaceChildren();
  return element;
}

function button(label, action, attributes) {
  return el('button', { type: 'button', on: { click: action }, ...attributes }, label);
}

/** Tells those who listen to the page what has changed. */
function say(text) {
  document.getElementById('live').textContent = cut(text);
}
