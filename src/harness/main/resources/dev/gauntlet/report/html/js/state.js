// The variables, and what each thread is at, after a step.

function variablesAt(story, index) {
  const variables = new Map();
  story.accesses.filter((access) => access.step <= index).forEach((access) => {
    const known = variables.get(access.variable) || { writes: 0 };
    variables.set(access.variable, {
      name: access.variable, access,
      value: access.value === null ? '?' : access.value,
      before: access.value !== access.before && access.before !== null ? access.before : known.before,
      writes: known.writes + (access.write || (access.before !== null && access.before !== access.value) ? 1 : 0),
    });
  });
  return [...variables.values()];
}

function stepName(story, lanes, index) {
  const lane = lanes.find((each) => each.thread === story.steps[index].thread);
  return `${lane.letter} at step ${index + 1}`;
}

function tells(story, lanes, access) {
  const who = stepName(story, lanes, access.step);
  if (access.write) {
    return `written by ${who}`;
  }
  if (access.variable.endsWith(')')) {
    return `seen by ${who}`;
  }
  if (access.writer !== NONE) {
    return `read by ${who}; written by ${stepName(story, lanes, access.writer)}`;
  }
  return access.before === null || access.before === access.value ? `read by ${who}; as it was before`
      : `read by ${who}; changed in a step that is folded away`;
}

function statePane(story, lanes) {
  const only = el('input', { type: 'checkbox', id: 'only-changed', on: { change: () => draw() } });
  const variables = el('tbody');
  const threads = el('ul', { class: 'threads' });
  const pane = el('section', { class: 'state', 'aria-label': 'State' },
      el('h3', {}, 'Threads'), threads, el('h3', {}, 'Variables'));
  if (story.accesses.length > 0) {
    pane.append(el('label', { for: 'only-changed' }, only, ' only what has changed'),
        el('table', { class: 'variables' }, el('thead', {}, el('tr', {},
            ['variable', 'value', 'was', 'by whom'].map((name) => el('th', { scope: 'col' }, name)))), variables));
  } else {
    pane.append(el('p', { class: 'note' }, 'The engine recorded no values.'));
  }
  let last = 0;
  const draw = () => {
    clear(threads).append(...lanes.map((lane) => threadItem(story, lane, last)));
    clear(variables).append(...variablesAt(story, last)
        .filter((variable) => !only.checked || variable.writes > 0)
        .map((variable) => variableRow(story, lanes, variable, last)));
  };
  return { pane, show: (index) => { last = index; draw(); } };
}

function variableRow(story, lanes, variable, index) {
  const now = variable.access.step === index;
  const changed = now && variable.access.value !== variable.access.before;
  return el('tr', { class: now ? changed ? 'changed' : 'touched' : '' },
      el('th', { scope: 'row' }, variable.name),
      el('td', {}, changed ? '● ' : '', variable.value), el('td', {}, variable.before === undefined ? '' : variable.before),
      el('td', { class: 'by' }, tells(story, lanes, variable.access)));
}

function threadItem(story, lane, index) {
  const own = story.steps.filter((step) => step.thread === lane.thread);
  const past = own.filter((step) => step.index <= index);
  const pause = story.pauses.find((each) => each.thread === lane.thread && during(each, index));
  const holds = story.holds.filter((hold) => hold.thread === lane.thread && during(hold, index)).map((hold) => lockName(hold.lock));
  const at = past.length > 0 ? past[past.length - 1] : null;
  let doing = 'has not begun';
  if (pause) {
    doing = `waits: ${pause.what}`;
  } else if (at && at.index === index) {
    doing = 'runs';
  } else if (at) {
    doing = past.length === own.length ? 'takes no further step' : 'is not scheduled';
  }
  return el('li', {}, badge(lane), ' ', el('b', {}, lane.name), ` ${doing}`,
      at && at.where ? [', ', el('code', {}, at.where)] : '',
      holds.length > 0 ? [', holds ', el('code', {}, holds.join(', '))] : '');
}
