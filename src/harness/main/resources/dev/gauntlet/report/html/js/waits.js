// Who waits for whom, as a picture and in words.

const SVG = 'http://www.w3.org/2000/svg';

function svg(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  if (text !== undefined) {
    element.textContent = clean(text);
  }
  return element;
}

/** For each thread that is stuck at the end: for what it waits, and who holds that. */
function stuckOf(story, lanes) {
  return lanes.map((lane) => {
    const own = story.pauses.filter((pause) => pause.thread === lane.thread);
    const pause = own[own.length - 1];
    if (!pause || pause.to !== NONE) {
      return null;
    }
    const named = /, held by (.+)$/.exec(pause.what);
    const hold = story.holds.find((each) => each.lock === pause.lock && each.to === NONE && each.thread !== lane.thread);
    const holder = named ? lanes.find((each) => each.name === named[1]) : hold && lanes.find((each) => each.thread === hold.thread);
    const what = pause.lock || pause.what.replace(/, held by .*$/, '').replace(/ in [\w.]+$/, '')
        .replace(/^(waits for|waits to be notified on|is blocked on the monitor of|wait on) (an? )?/, '');
    return { lane, what: named ? `${what} (of ${named[1]})` : what, holder, notification: !pause.lock && !named };
  }).filter((each) => each !== null);
}

function waitsSection(story, lanes) {
  const stuck = stuckOf(story, lanes);
  if (stuck.length === 0) {
    return null;
  }
  return el('section', { class: 'waits', 'aria-label': 'Who waits for whom' },
      el('h2', {}, 'Who waits for whom at the end'),
      el('div', { class: 'picture' }, picture(stuck, lanes),
          el('ul', {}, stuck.map((each) => el('li', {}, badge(each.lane), ' ', el('b', {}, each.lane.name),
              each.notification ? ` waits at ${each.what}, and nobody is left to wake it` : ` waits for ${each.what}`,
              each.holder ? [', which ', el('b', {}, each.holder.name), ' holds'] : '')))));
}

function short(text, length) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

function picture(stuck, lanes) {
  const things = [...new Set(stuck.map((each) => each.what))];
  const threads = lanes.filter((lane) => stuck.some((each) => each.lane === lane || each.holder === lane));
  const height = 64 * Math.max(things.length, threads.length) + 12;
  const image = svg('svg', { viewBox: `0 0 560 ${height}`, role: 'img', class: 'graph', 'aria-label': 'Threads at the left, what they wait for at the right; the list beside it says the same' });
  const arrow = svg('marker', { id: 'tip', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto-start-reverse' });
  arrow.append(svg('path', { d: 'M0 0L8 4L0 8z' }));
  const defs = svg('defs', {});
  defs.append(arrow);
  image.append(defs);
  const y = (at, of) => (height / of) * (at + 0.5);
  const left = (lane) => y(threads.indexOf(lane), threads.length);
  const right = (thing) => y(things.indexOf(thing), things.length);
  stuck.forEach((each) => {
    const both = each.holder && things.length === 1;
    image.append(svg('line', { class: 'waits-for', x1: 190, y1: left(each.lane) - (both ? 6 : 0), x2: 316, y2: right(each.what) - 6, 'marker-end': 'url(#tip)' }));
    if (each.holder) {
      image.append(svg('line', { class: 'held-by', x1: 320, y1: right(each.what) + 8, x2: 194, y2: left(each.holder) + 8, 'marker-end': 'url(#tip)' }));
    }
  });
  threads.forEach((lane) => {
    image.append(svg('rect', { class: `thread t${lane.at % 6}`, x: 6, y: left(lane) - 20, width: 184, height: 40, rx: 20 }),
        svg('text', { x: 98, y: left(lane) + 5 }, short(`${lane.letter} · ${lane.name}`, 24)));
  });
  things.forEach((thing) => {
    image.append(svg('rect', { class: 'thing', x: 320, y: right(thing) - 20, width: 234, height: 40 }),
        svg('text', { x: 437, y: right(thing) + 5 }, short(thing, 32)));
  });
  return el('figure', {}, image, el('figcaption', {}, 'dashed: waits for; solid: is held by'));
}
