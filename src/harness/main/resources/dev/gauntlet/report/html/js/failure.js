// A failure's page.

let player = null;

function failurePage(failure, wanted) {
  const subject = subjectOf(failure);
  const page = el('article', { class: 'failure' }, headline(failure, subject));
  if (failure.outcomes.length > 0) {
    page.append(outcomeTable(failure));
  }
  const race = failure.kind === 'data-race';
  const shown = race || failure.story.steps.length > 0 ? failure : borrowed(failure);
  if (race) {
    const story = storyOf(failure.story);
    page.append(accessCards(failure, story, lanesOf(failure, story)));
  }
  if (shown !== failure) {
    page.append(shown ? el('p', { class: 'note' }, `${failure.engine} samples what happens and records no schedule. `,
        `This one breaks the same subject; ${shown.engine} found it in ${shown.check}: ${shown.message}`)
      : el('p', { class: 'note' }, `${failure.engine} samples what happens and records no schedule.`,
          subject.details ? ` The shortest one that is known: ${subject.details.schedule}` : ''));
  }
  player = shown && shown.story.steps.length > 0 ? walk(shown, wanted, shown === failure) : null;
  if (player) {
    page.append(player.section);
    const picture = waitsSection(player.story, player.lanes);
    if (picture) {
      page.append(picture);
    }
  }
  add(page, [whySection(failure), compareSection(failure), againSection(failure), limitsSection([failure.engine])]);
  return page;
}

function borrowed(failure) {
  return failuresOf(subjectOf(failure))
      .find((other) => other.kind !== 'data-race' && other.story.steps.length > 0);
}

function headline(failure, subject) {
  const parts = /^(.*): expected (.*), observed (.*)$/s.exec(failure.message);
  const calls = scenario(failure);
  return el('header', { class: 'headline' },
      el('p', { class: 'kicker' }, el('span', { class: `kind ${subject.kind}` }, subject.kind),
          subject.defect ? ` ${subject.defect.toLowerCase().replaceAll('_', ' ')}` : '', subject.cwe ? ` · ${subject.cwe}` : '', ` · ${failure.engine} · ${failure.check}`),
      el('h1', {}, subject.name, el('small', {}, ` breaks the contract of ${subject.pattern}`)),
      el('p', { class: 'message' }, failure.message),
      el('dl', { class: 'facts' },
          failure.asks ? [el('dt', {}, 'Must hold'), el('dd', {}, failure.asks)] : null,
          parts ? [el('dt', {}, 'Expected'), el('dd', {}, parts[1], ': ', el('code', {}, parts[2])),
            el('dt', {}, 'Observed'), el('dd', { class: 'bad' }, parts[1], ': ', el('code', {}, parts[3]))] : null,
          calls.length > 0 ? [el('dt', {}, 'Scenario'), calls.map((call) => el('dd', {}, call))] : null,
          subject.details ? [el('dt', {}, 'In short'), el('dd', {}, subject.details.schedule)] : null),
      engineLinks(failure, subject));
}

/** The calls that the check makes, by thread. */
function scenario(failure) {
  const story = storyOf(failure.story);
  return failure.kind === 'data-race' ? [] : lanesOf(failure, story).map((lane) => {
    const calls = story.steps.filter((step) => step.thread === lane.thread && step.depth === 0 && step.action === 'call');
    return calls.length > 0 ? [badge(lane), ` ${lane.name}: `, el('code', {}, calls.map((step) => step.text).join('; '))] : null;
  }).filter((each) => each !== null);
}

function engineLinks(failure, subject) {
  const others = failuresOf(subject);
  return el('nav', { class: 'engines', 'aria-label': 'What each engine says' }, Object.entries(subject.engines).map(([engine, said]) => {
    const own = others.filter((each) => each.engine === engine);
    return own.length === 0 ? el('a', { href: address('s', subject.path), class: said.verdict }, `${engine}: ${said.verdict}`)
      : own.map((each) => el('a', { href: address('f', each.id), class: 'flagged', 'aria-current': each === failure ? 'page' : null },
          `${engine}: flagged in ${each.check}`));
  }));
}

/** The interleaving with its source and state, and the keys that step through it. */
function walk(failure, wanted, own) {
  const full = wanted.full && failure.whole;
  const story = storyOf(full ? failure.whole : failure.story);
  const lanes = lanesOf(failure, story);
  const subject = subjectOf(failure);
  const source = sourcePane(subject, story, lanes);
  const state = statePane(story, lanes);
  const counter = el('output', { class: 'counter' });
  const jump = el('input', { type: 'number', min: 1, max: story.steps.length, 'aria-label': 'Go to step', id: 'jump' });
  const self = { story, lanes, at: 0, timer: null, full, failure };
  const { table, rows } = laneTable(failure, story, lanes, (index) => self.go(index, true));
  const marks = switchesOf(story);
  self.go = (index, told) => {
    self.at = Math.max(0, Math.min(story.steps.length - 1, index));
    rows.forEach((row, at) => {
      row.classList.toggle('now', at === self.at);
      row.classList.toggle('later', at > self.at);
      row.setAttribute('aria-current', at === self.at ? 'step' : 'false');
    });
    const step = story.steps[self.at];
    const lane = lanes.find((each) => each.thread === step.thread);
    counter.textContent = `step ${self.at + 1} of ${story.steps.length}`;
    jump.value = self.at + 1;
    source.show(self.at);
    state.show(self.at);
    const row = rows[self.at];
    const box = table.parentElement;
    if (box && (row.offsetTop < box.scrollTop + 40 || row.offsetTop + row.offsetHeight > box.scrollTop + box.clientHeight)) {
      box.scrollTop = row.offsetTop - box.clientHeight / 2;
    }
    if (told) {
      history.replaceState(null, '', `${address('f', wanted.id)}&s=${self.at + 1}${full ? '&v=full' : ''}`);
      say(`Step ${self.at + 1}, ${lane.name}: ${step.text}${step.where ? `, at ${step.where}` : ''}`);
    }
  };
  self.move = (by) => self.go(self.at + by, true);
  self.next = () => self.go(marks.find((mark) => mark > self.at) ?? story.steps.length - 1, true);
  self.previous = () => self.go([...marks].reverse().find((mark) => mark < self.at) ?? 0, true);
  self.first = () => self.go(0, true);
  self.last = () => self.go(story.steps.length - 1, true);
  self.ask = () => jump.focus();
  const play = button('▶ play', () => self.play(), { title: 'p' });
  self.play = () => {
    if (self.timer) {
      self.stop();
      return;
    }
    if (self.at === story.steps.length - 1) {
      self.first();
    }
    play.textContent = '❚❚ pause';
    self.timer = setInterval(() => (self.at < story.steps.length - 1 ? self.move(1) : self.stop()), 1000);
  };
  self.stop = () => {
    clearInterval(self.timer);
    self.timer = null;
    play.textContent = '▶ play';
  };
  jump.addEventListener('change', () => self.go(Number(jump.value) - 1, true));
  self.section = el('section', { class: 'walk', 'aria-label': 'The interleaving' },
      el('h2', {}, own ? 'What happened, step by step' : 'A schedule that breaks it, step by step'),
      el('div', { class: 'controls' },
          button('⇤', self.first, { title: 'Home', 'aria-label': 'First step' }), button('«', self.previous, { title: '[', 'aria-label': 'Previous switch' }),
          button('←', () => self.move(-1), { title: '← or k', 'aria-label': 'Previous step' }), counter,
          button('→', () => self.move(1), { title: '→ or j', 'aria-label': 'Next step' }), button('»', self.next, { title: ']', 'aria-label': 'Next switch' }),
          button('⇥', self.last, { title: 'End', 'aria-label': 'Last step' }), play, el('label', {}, 'go to ', jump),
          search(rows, story), fullButton(failure, wanted, full),
          el('span', { class: 'copies' }, 'copy as ', button('text', () => copy(asText(failure, story, lanes), 'Text')),
              button('Markdown', () => copy(asMarkdown(failure, story, lanes), 'Markdown')), button('Mermaid', () => copy(asMermaid(failure, story, lanes), 'Diagram')),
              button('link', () => copy(location.href, 'Link')))),
      el('p', { class: 'keys' }, 'Keys: ← → or k j a step, [ ] a switch, Home End, g go to, p play'),
      story.left > 0 ? el('p', { class: 'note' }, `${story.left} earlier steps are in results.json.`) : null,
      el('div', { class: 'grid' }, el('div', { class: 'scroll tall', tabindex: 0, role: 'region', 'aria-label': 'Steps' }, table),
          el('div', { class: 'side' }, source.pane, state.pane)));
  return self;
}

function fullButton(failure, wanted, full) {
  return failure.whole ? el('a', { class: 'button', href: `${address('f', wanted.id)}${full ? '' : '&v=full'}` },
      full ? 'essential steps' : `full trace (${failure.whole.steps.length + (failure.whole.left || 0)} steps)`) : null;
}

function search(rows, story) {
  return el('label', {}, 'find ', el('input', {
    type: 'search', on: {
      input: (event) => {
        const sought = event.target.value.toLowerCase();
        rows.forEach((row, at) => row.classList.toggle('missed', sought !== ''
            && !`${story.steps[at].text} ${story.steps[at].where}`.toLowerCase().includes(sought)));
      },
    },
  }));
}
