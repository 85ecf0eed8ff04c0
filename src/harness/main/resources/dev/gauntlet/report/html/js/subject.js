// A subject's page: every check of every engine.

function subjectPage(subject) {
  return el('article', {}, el('header', { class: 'headline' },
      el('p', { class: 'kicker' }, el('span', { class: `kind ${subject.kind}` }, subject.kind),
          subject.defect ? ` ${subject.defect.toLowerCase().replaceAll('_', ' ')} · ${subject.cwe}` : ` ${subject.way || ''}`),
      el('h1', {}, subject.name, el('small', {}, ` of ${subject.pattern}`)),
      el('p', { class: `outcome ${subject.outcome}` }, subject.outcome.replace('-', ' ')),
      subject.details ? el('dl', { class: 'facts' }, el('dt', {}, 'In short'), el('dd', {}, subject.details.schedule),
          el('dt', {}, 'Repair'), el('dd', {}, subject.details.fix)) : null),
  Object.entries(subject.engines).map(([engine, said]) => engineSection(subject, engine, said)),
  listingSection(subject), limitsSection(Object.keys(subject.engines)));
}

function engineSection(subject, engine, said) {
  const repeats = said.repeats ? Object.entries(said.repeats).map(([verdict, times]) => `${verdict} ${times}×`).join(', ') : '';
  return el('section', { 'aria-label': engine },
      el('h2', {}, `${engine}: ${said.verdict}`, subject.expected.includes(engine) ? ' (must flag it)' : '', el('small', {}, ` ${seconds(said.millis)} ${repeats}`)),
      el('table', { class: 'checks' }, el('thead', {}, el('tr', {}, ['check', 'verdict', 'time', 'what must hold', 'how far, or why']
          .map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, checksOf(subject, engine).map((check) => el('tr', { class: check.verdict },
          el('th', { scope: 'row' }, check.verdict === 'flagged' ? el('a', { href: address('f', `${subject.path}/${engine}/${check.name}`) }, check.name) : check.name),
          el('td', {}, check.verdict), el('td', { class: 'number' }, seconds(check.millis)), el('td', {}, check.asks), el('td', {}, check.reason))))));
}

function listingSection(subject) {
  const source = RUN.sources[subject.source];
  return el('section', { 'aria-label': 'Source' }, el('h2', {}, 'Source'),
      source ? [el('p', { class: 'path' }, source.path), el('div', { class: 'listing', tabindex: 0, role: 'region', 'aria-label': 'Source lines' }, source.text.replace(/\n$/, '').split('\n')
          .map((text, at) => el('div', { class: 'line' }, el('span', { class: 'no' }, at + 1), el('code', {}, colour(text)))))]
        : el('p', { class: 'note' }, 'The source of this subject was not to be had when the run was made.'));
}
