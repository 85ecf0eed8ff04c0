// What the address names is what is shown; keys go to the interleaving that is shown.

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch (malformed) {
    return text;
  }
}

function wantedPage() {
  const parts = new Map(location.hash.slice(1).split('&').map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at), decoded(part.slice(at + 1))];
  }));
  const at = Number(parts.get('s'));
  return { id: parts.get('f'), step: Number.isInteger(at) ? at : 0, subject: parts.has('f') ? null : parts.get('s'), full: parts.get('v') === 'full' };
}

function crumbs(subject, failure) {
  const link = (text, href) => [' › ', el('a', { href }, text)];
  add(clear(document.getElementById('crumbs')), subject
    ? [' › ', subject.pattern, link(subject.name, address('s', subject.path)), failure ? ` › ${failure.engine}` : ''] : []);
  document.title = subject ? `${cut(subject.name)} · Gauntlet report` : 'Gauntlet report';
}

function route() {
  const wanted = wantedPage();
  const overview = document.getElementById('overview');
  const page = clear(document.getElementById('page'));
  if (player) {
    player.stop();
    player = null;
  }
  const failure = FAILURES.get(wanted.id);
  const subject = failure ? subjectOf(failure) : SUBJECTS.get(wanted.subject);
  overview.hidden = Boolean(subject);
  page.hidden = !subject;
  crumbs(subject, failure);
  if (failure) {
    page.append(failurePage(failure, wanted));
    if (player) {
      player.go(wanted.step > 0 ? wanted.step - 1 : 0, false);
    }
  } else if (subject) {
    page.append(subjectPage(subject));
  } else if (wanted.id || wanted.subject) {
    say('This run has no such failure; all of them are below.');
  }
  window.scrollTo(0, 0);
}

const KEYS = {
  ArrowRight: (p) => p.move(1), j: (p) => p.move(1), ArrowLeft: (p) => p.move(-1), k: (p) => p.move(-1),
  ']': (p) => p.next(), '[': (p) => p.previous(), Home: (p) => p.first(), End: (p) => p.last(),
  g: (p) => p.ask(), p: (p) => p.play(),
};

document.addEventListener('keydown', (event) => {
  const typing = ['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName);
  if (player && KEYS[event.key] && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    KEYS[event.key](player);
  }
});

window.addEventListener('hashchange', route);
matrixFilters();
route();
