// Colours Java source: words, strings, comments and annotations, and no more than that.

const TOKENS = new RegExp([
  '(?<comment>//.*|/\\*.*?(?:\\*/|$)|^\\s*\\*(?:/|\\s.*|$))',
  '(?<string>"(?:[^"\\\\]|\\\\.)*"|\'(?:[^\'\\\\]|\\\\.)*\')',
  '(?<annotation>@\\w+)',
  '(?<word>\\b(?:abstract|boolean|break|case|catch|class|continue|default|do|double|else|enum'
  + '|extends|final|finally|float|for|if|implements|import|instanceof|int|interface|long|new'
  + '|null|package|private|protected|public|record|return|static|super|switch|synchronized|this'
  + '|throw|throws|true|false|try|var|void|volatile|while|byte|char|short)\\b)',
].join('|'), 'g');

function colour(line) {
  const parts = [];
  let end = 0;
  for (const token of line.matchAll(TOKENS)) {
    const kind = Object.keys(token.groups).find((name) => token.groups[name] !== undefined);
    parts.push(line.slice(end, token.index), el('span', { class: `j-${kind}` }, token[0]));
    end = token.index + token[0].length;
  }
  parts.push(line.slice(end));
  return parts;
}

/** The number of the line at which the class begins, after imports and its annotations. */
function classStart(lines) {
  const at = lines.findIndex((line) => /^(public |final |abstract |sealed )*(class|record|enum|interface) /.test(line));
  return at < 0 ? 0 : at;
}
