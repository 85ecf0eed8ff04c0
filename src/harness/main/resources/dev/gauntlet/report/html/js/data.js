// What the run found, with texts in place of their numbers.

const RUN = JSON.parse(document.getElementById('data').textContent);
const NONE = -1;

function textOf(number) {
  return number === NONE ? null : RUN.strings[number];
}

function storyOf(raw) {
  return {
    left: raw.left || 0,
    steps: raw.steps.map(([thread, depth, action, text, where, value, because], index) => ({
      index, thread, depth, action: textOf(action), text: textOf(text), where: textOf(where),
      value: textOf(value), because: textOf(because),
    })),
    accesses: raw.accesses.map(([step, variable, value, before, write, writer]) => ({
      step, variable: textOf(variable), value: textOf(value), before: textOf(before),
      write: write === 1, writer,
    })),
    holds: raw.holds.map(([thread, lock, from, to]) => ({ thread, lock: textOf(lock), from, to })),
    pauses: raw.pauses.map(([thread, what, lock, from, to]) => ({
      thread, what: textOf(what), lock: textOf(lock), from, to,
    })),
  };
}

const FAILURES = new Map(RUN.failures.map((failure) => [failure.id, failure]));
const SUBJECTS = new Map(RUN.subjects.map((subject) => [subject.path, subject]));

/** An address within the page; what it names may hold any character. */
function address(kind, id) {
  return `#${kind}=${encodeURIComponent(id).replaceAll('%2F', '/')}`;
}

function subjectOf(failure) {
  return RUN.subjects[failure.subject];
}

function failuresOf(subject) {
  return RUN.failures.filter((failure) => subjectOf(failure) === subject);
}

function checksOf(subject, engine) {
  return subject.engines[engine].checks.map(([name, verdict, millis, reason, asks]) => ({
    name: textOf(name), verdict: textOf(verdict), millis, reason: textOf(reason), asks: textOf(asks),
  }));
}

function sourceOf(subject, file) {
  return RUN.sources[`${subject.pattern}/${file}`];
}

function place(where) {
  const match = /^(.*?)(?::(\d+))?$/.exec(where || '');
  return { file: match[1], line: match[2] ? Number(match[2]) : 0 };
}

/** The threads that take a step, in the order of their first one. */
function threadsOf(story) {
  return [...new Set(story.steps.map((step) => step.thread))];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Names threads by letters, which are told apart without colours. */
function lanesOf(failure, story) {
  return threadsOf(story).map((thread, at) => ({
    thread, at, letter: LETTERS[at % LETTERS.length],
    name: failure.threads[thread] || `thread ${thread}`,
  }));
}

function badge(lane) {
  return el('span', { class: `badge t${lane.at % 6}`, 'aria-hidden': 'true' }, lane.letter);
}

function seconds(millis) {
  return `${(millis / 1000).toFixed(1)} s`;
}
