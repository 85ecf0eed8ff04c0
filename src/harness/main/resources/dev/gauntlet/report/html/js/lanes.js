// The interleaving: a column a thread, time downwards.

const VERBS = {
  read: 'R', write: 'W', lock: 'lock', unlock: 'unlock', wait: 'wait', notify: 'notify', park: 'park',
  unpark: 'unpark', start: 'start', join: 'join', throw: 'throws', return: 'return', call: '',
};

const VERB_NAMES = { read: 'reads', write: 'writes', throw: 'throws', call: 'calls' };

/** The steps at which the running thread changes. */
function switchesOf(story) {
  return story.steps.filter((step, at) => at > 0 && story.steps[at - 1].thread !== step.thread)
      .map((step) => step.index);
}

function during(span, index) {
  return span.from <= index && (span.to === NONE || index < span.to);
}

/** What each thread's column looks like at each step. */
function frames(story, lanes) {
  const locks = [...new Set(story.holds.map((hold) => hold.lock))];
  return lanes.map((lane) => {
    const own = story.steps.filter((step) => step.thread === lane.thread);
    const first = own[0].index;
    const last = own[own.length - 1].index;
    return story.steps.map((step) => {
      const pause = story.pauses.find((each) => each.thread === lane.thread
          && during(each, step.index) && step.index > each.from);
      return {
        state: pause ? 'waits' : step.index < first ? 'before' : step.index > last ? 'after' : 'inside',
        holds: story.holds.filter((hold) => hold.thread === lane.thread && during(hold, step.index))
            .map((hold) => ({ ...hold, number: locks.indexOf(hold.lock) })),
      };
    });
  });
}

function laneTable(failure, story, lanes, choose) {
  const looks = frames(story, lanes);
  const bars = Math.min(4, Math.max(0, ...looks.flat().map((look) => look.holds.length)));
  const body = el('tbody');
  const rows = [];
  story.steps.forEach((step, index) => {
    const before = story.steps[index - 1];
    if (before && before.thread !== step.thread) {
      body.append(switchRow(lanes, before, step));
    }
    const row = el('tr', { class: 'step', 'data-step': index, on: { click: () => choose(index) } },
        el('td', { class: 'no' }, button(index + 1, () => choose(index), { 'aria-label': `Step ${index + 1}` })),
        lanes.map((lane) => laneCell(story, lane, looks[lane.at][index], step)),
        el('td', { class: 'where', title: step.where && cut(step.where) }, nearby(failure, step.where)));
    rows.push(row);
    body.append(row);
  });
  const table = el('table', { class: `lanes bars${bars}` },
      el('caption', { class: 'unseen' }, 'The steps in the order in which they happened, a column for each thread'),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col', class: 'no' }, '#'),
          lanes.map((lane) => el('th', { scope: 'col', class: `lane t${lane.at % 6}` }, badge(lane), ' ', lane.name)),
          el('th', { scope: 'col' }, 'where'))),
      body);
  return { table, rows };
}

/** The line alone in the subject's own file, which is where most steps are. */
function nearby(failure, where) {
  const { file, line } = place(where);
  const own = file === subjectOf(failure).source.split('/').pop();
  return own ? line > 0 ? `line ${line}` : '' : (where || '').replace('.java', '');
}

function lockName(lock) {
  return lock === 'this' ? 'the monitor of this' : lock;
}

function switchRow(lanes, before, step) {
  const letter = (thread) => lanes.find((lane) => lane.thread === thread).letter;
  return el('tr', { class: 'switch' }, el('td', { class: 'no' }),
      el('td', { colspan: lanes.length + 1 },
          el('span', {}, `⇄ switch ${letter(before.thread)} → ${letter(step.thread)}`,
              before.because ? ` · ${before.because}` : '')));
}

function laneCell(story, lane, look, step) {
  const own = step.thread === lane.thread;
  return el('td', { class: `lane t${lane.at % 6} ${own ? 'runs' : look.state}` },
      look.holds.map((hold, at) => el('span', {
        class: `bar k${hold.number % 4} at${Math.min(at, 3)}${hold.from === step.index ? ' first' : ''}`,
        title: `${lane.letter} holds ${cut(lockName(hold.lock))}`,
      })),
      own ? operation(story, step) : null,
      look.holds.filter((hold) => hold.from === step.index)
          .map((hold) => el('span', { class: `chip k${hold.number % 4}` }, `holds ${lockName(hold.lock)}`)),
      story.pauses.filter((pause) => own && pause.from === step.index)
          .map((pause) => el('span', { class: 'chip waits' }, pause.to === NONE ? 'waits, and never goes on' : `waits until ${pause.to + 1}`)));
}

function operation(story, step) {
  const access = story.accesses.find((each) => each.step === step.index);
  return el('span', { class: `op d${Math.min(step.depth, 5)} ${step.action}` },
      VERBS[step.action] ? el('span', { class: 'verb', title: VERB_NAMES[step.action] || step.action }, VERBS[step.action]) : null,
      el('span', { class: 'what' }, what(step)),
      access && access.write && access.before !== null
        ? el('span', { class: 'was' }, `was ${access.before}`) : null);
}

/** The step's text without the verb that stands before it. */
function what(step) {
  return step.action === 'read' || step.action === 'write' ? step.text.replace(/^(reads?|writes?) /, '') : step.text;
}
