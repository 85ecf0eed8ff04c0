// The source beside the interleaving, with the line that each thread is at.

function currentLines(story, lanes, index) {
  const lines = new Map();
  lanes.forEach((lane) => {
    for (let at = index; at >= 0; at -= 1) {
      const step = story.steps[at];
      if (step.thread === lane.thread && step.where) {
        lines.set(lane, { ...place(step.where), now: at === index });
        break;
      }
    }
  });
  return lines;
}

function sourcePane(subject, story, lanes) {
  const files = [...new Set([...story.steps.map((step) => place(step.where).file), subject.source.split('/').pop()])]
      .filter((file) => sourceOf(subject, file));
  const pane = el('section', { class: 'source', 'aria-label': 'Source' });
  if (files.length === 0) {
    pane.append(el('p', { class: 'note' }, 'The source of this subject was not to be had when the run was made.'));
    return { pane, show: () => {} };
  }
  const tabs = el('div', { class: 'tabs', role: 'group', 'aria-label': 'Files' });
  const listing = el('div', { class: 'listing', tabindex: 0, role: 'region', 'aria-label': 'Source lines' });
  const path = el('p', { class: 'path' });
  pane.append(tabs, listing, path);
  let shown = null;
  let lines = [];
  const marks = () => lines.forEach((line) => {
    clear(line.mark);
    line.row.className = 'line';
  });
  const open = (file) => {
    shown = file;
    clear(tabs).append(...files.map((each) => button(each, () => { open(each); mark(); }, { 'aria-pressed': String(each === file) })));
    lines = sourceOf(subject, file).text.replace(/\n$/, '').split('\n').map((text, at) => {
      const mark = el('span', { class: 'marks' });
      return { mark, row: el('div', { class: 'line' }, mark, el('span', { class: 'no' }, at + 1), el('code', {}, colour(text))) };
    });
    clear(listing).append(...lines.map((line) => line.row));
    path.textContent = cut(sourceOf(subject, file).path);
  };
  let last = 0;
  const mark = () => {
    marks();
    let running = null;
    currentLines(story, lanes, last).forEach((at, lane) => {
      const line = at.file === shown && lines[at.line - 1];
      if (line) {
        line.mark.append(badge(lane));
        line.row.classList.add(at.now ? 'now' : 'also', `t${lane.at % 6}`);
        running = at.now ? line.row : running || line.row;
      }
    });
    if (running) {
      listing.scrollTop = running.offsetTop - listing.clientHeight / 2;
    } else {
      listing.scrollTop = lines[classStart(lines.map((line) => line.row.querySelector('code').textContent))].row.offsetTop - 8;
    }
  };
  return {
    pane,
    show: (index) => {
      last = index;
      const { file } = place(story.steps[index] && story.steps[index].where);
      const wanted = files.includes(file) ? file : shown || files[files.length - 1];
      if (wanted !== shown) {
        open(wanted);
      }
      mark();
    },
  };
}
