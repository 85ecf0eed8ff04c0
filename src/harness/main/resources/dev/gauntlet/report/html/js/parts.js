// The parts of a failure's page besides the interleaving itself.

function outcomeTable(failure) {
  const total = failure.outcomes.reduce((sum, outcome) => sum + outcome.count, 0);
  const weight = (outcome) => (outcome.expect === 'FORBIDDEN' && outcome.count > 0 ? 0 : 1);
  const sorted = [...failure.outcomes].sort((one, other) => weight(one) - weight(other) || other.count - one.count);
  return el('section', { 'aria-label': 'Outcomes' }, el('h2', {}, 'What came out'),
      el('p', {}, `${total.toLocaleString('en')} samples of the same code on this machine.`),
      el('table', { class: 'outcomes' }, el('thead', {}, el('tr', {},
          ['result', 'times', 'share', 'expected', 'what it means'].map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, sorted.map((outcome) => outcomeRow(outcome, total)))));
}

function outcomeRow(outcome, total) {
  const forbidden = outcome.expect === 'FORBIDDEN';
  const share = total > 0 ? (100 * outcome.count) / total : 0;
  const fill = el('span', { class: 'fill' });
  fill.style.width = `${Math.max(outcome.count > 0 ? 1 : 0, share)}%`;
  return el('tr', { class: forbidden && outcome.count > 0 ? 'forbidden' : '' },
      el('td', {}, el('code', {}, outcome.id)), el('td', { class: 'number' }, outcome.count.toLocaleString('en')),
      el('td', {}, el('span', { class: 'share' }, fill), ` ${share < 0.01 && share > 0 ? '< 0.01' : share.toFixed(2)} %`),
      el('td', {}, forbidden ? '✕ forbidden' : outcome.expect.toLowerCase().replace('_', ', ')), el('td', {}, outcome.description));
}

function accessCards(failure, story, lanes) {
  const subject = subjectOf(failure);
  return el('section', { class: 'race', 'aria-label': 'The two accesses' },
      el('h2', {}, 'Two accesses that nothing orders'),
      el('p', {}, 'Neither happens before the other: no lock, volatile variable or other synchronisation stands between them. What the reader sees is left to chance.'),
      el('div', { class: 'cards' }, story.steps.map((step) => {
        const lane = lanes.find((each) => each.thread === step.thread);
        const { file, line } = place(step.where);
        const source = sourceOf(subject, file);
        return el('article', { class: `access t${lane.at % 6}` },
            el('h3', {}, badge(lane), ' ', el('b', {}, lane.name), ` ${step.text}`), el('p', { class: 'path' }, step.where || ''),
            source && line > 0 ? snippet(source.text.split('\n'), line) : el('p', { class: 'note' }, 'Its source was not to be had.'));
      })));
}

function snippet(lines, line) {
  const from = Math.max(0, line - 4);
  return el('div', { class: 'listing small' }, lines.slice(from, line + 3).map((text, at) => el('div',
      { class: from + at + 1 === line ? 'line now' : 'line' }, el('span', { class: 'no' }, from + at + 1), el('code', {}, colour(text)))));
}

function whySection(failure) {
  const subject = subjectOf(failure);
  const card = RUN.cards[failure.card];
  if (!card && !subject.details) {
    return null;
  }
  return el('section', { class: 'why', 'aria-label': 'Why' }, el('h2', {}, 'Why it breaks, and what repairs it'),
      card ? el('article', { class: 'card' },
          el('h3', {}, subject.defect ? card.title : `It looks like: ${card.title}`, subject.cwe ? el('span', { class: 'cwe' }, ` ${subject.cwe}`) : ''),
          el('dl', {}, card.sections.map((section) => [el('dt', {}, section.heading), el('dd', {}, section.text)]))) : null,
      subject.details ? el('article', { class: 'card' }, el('h3', {}, 'Here'), el('dl', {},
          el('dt', {}, 'Where'), el('dd', {}, el('code', {}, `${subject.name}.${subject.details.member}`)),
          el('dt', {}, 'Repair'), el('dd', {}, subject.details.fix),
          subject.origin ? [el('dt', {}, 'Where such code comes from'), el('dd', {}, subject.origin)] : null)) : null);
}

function compareSection(failure) {
  const subject = subjectOf(failure);
  const correct = subject.compareWith && RUN.sources[subject.compareWith];
  if (!correct || !RUN.sources[subject.source]) {
    return null;
  }
  const name = subject.compareWith.split('/').pop().replace('.java', '');
  const twin = SUBJECTS.get(`${subject.pattern}/${name}`);
  const said = twin && twin.engines[failure.engine]
      && checksOf(twin, failure.engine).find((check) => check.name === failure.check);
  return el('section', { 'aria-label': 'The correct variant' }, el('h2', {}, `Beside the correct ${name}`),
      el('p', {}, said ? `The same check on ${name}: ${said.verdict} (${said.reason}). ` : '',
          `${failure.engine} cannot be told to follow this very schedule on other code; where the sources part, the schedules part.`),
      sideBySide(subject.source, subject.compareWith, subject.name, name));
}

function againSection(failure) {
  return el('section', { 'aria-label': 'See it again' }, el('h2', {}, 'See it again'),
      el('p', { class: 'command' }, el('code', {}, failure.reproduce), ' ', button('copy', () => copy(failure.reproduce, 'Command'))));
}

function limitsSection(engines) {
  return el('section', { class: 'limits', 'aria-label': 'What was not explored' }, el('h2', {}, 'What was not explored'),
      el('dl', {}, engines.filter((engine) => RUN.limits[engine])
          .map((engine) => [el('dt', {}, engine), RUN.limits[engine].map((sentence) => el('dd', {}, sentence))])));
}
