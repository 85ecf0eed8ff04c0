// The interleaving as text, as Markdown, and as a Mermaid sequence diagram.

function asText(failure, story, lanes) {
  const width = 34;
  const fit = (text) => (text.length > width - 2 ? `${text.slice(0, width - 3)}…`.padEnd(width) : text.padEnd(width));
  const lines = story.steps.map((step, at) => {
    const divider = at > 0 && story.steps[at - 1].thread !== step.thread ? `     ${'- '.repeat((width * lanes.length) / 2)}\n` : '';
    const cells = lanes.map((lane) => fit(lane.thread === step.thread ? '  '.repeat(Math.min(step.depth, 3)) + clean(step.text) : ''));
    return `${divider}${String(at + 1).padStart(3)}  ${cells.join('')}${step.where || ''}`;
  });
  return [`${subjectOf(failure).path} flagged by ${failure.engine} in ${failure.check}`, clean(failure.message), '',
    `  #  ${lanes.map((lane) => fit(clean(lane.name))).join('')}where`, ...lines, '', `Again: ${failure.reproduce}`, ''].join('\n');
}

function markdown(text) {
  return clean(text).replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~:&-]/g, '\\$&');
}

function asMarkdown(failure, story, lanes) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [`**${markdown(subjectOf(failure).path)}** flagged by ${failure.engine} in ${markdown(failure.check)}: ${markdown(failure.message)}`, '',
    row(['#', ...lanes.map((lane) => markdown(lane.name)), 'where']), row(['---', ...lanes.map(() => '---'), '---']),
    ...story.steps.map((step, at) => row([at + 1,
      ...lanes.map((lane) => (lane.thread === step.thread ? markdown(step.text) : '')), markdown(step.where || '')])), ''].join('\n');
}

function mermaid(text) {
  return clean(text).replace(/[#;:<>{}"`\n]/g, (letter) => `#${letter.codePointAt(0)};`);
}

function asMermaid(failure, story, lanes) {
  const letter = (step) => lanes.find((lane) => lane.thread === step.thread).letter;
  return ['sequenceDiagram', ...lanes.map((lane) => `  participant ${lane.letter} as ${mermaid(lane.name)}`),
    ...story.steps.map((step, at) => `  ${letter(step)}->>${letter(step)}: ${at + 1}. ${mermaid(cut(step.text))}`), ''].join('\n');
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    const area = el('textarea', { class: 'unseen' });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  say(`${what} copied`);
}
