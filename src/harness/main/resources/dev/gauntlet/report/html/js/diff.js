// Two sources side by side.

/** Pairs of lines: the longest common subsequence keeps its place, the rest is told apart. */
function pairs(left, right) {
  const common = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      common[i][j] = left[i] === right[j] ? common[i + 1][j + 1] + 1
          : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const rows = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      rows.push({ left: i, right: j, same: true });
      i += 1;
      j += 1;
    } else {
      const [fromLeft, fromRight] = [i, j];
      while ((i < left.length || j < right.length)
          && !(i < left.length && j < right.length && left[i] === right[j])) {
        if (j >= right.length || (i < left.length && common[i + 1][j] >= common[i][j + 1])) {
          i += 1;
        } else {
          j += 1;
        }
      }
      for (let k = 0; k < Math.max(i - fromLeft, j - fromRight); k += 1) {
        rows.push({
          left: fromLeft + k < i ? fromLeft + k : NONE,
          right: fromRight + k < j ? fromRight + k : NONE, same: false,
        });
      }
    }
  }
  return rows;
}

/** Lines as they are compared: how deep they stand, and what their class is called, is no matter. */
function bare(lines, name) {
  return lines.map((line) => line.trim().replaceAll(name, '·'));
}

const AROUND = 3;

function sideBySide(leftKey, rightKey, leftTitle, rightTitle) {
  const sides = [RUN.sources[leftKey], RUN.sources[rightKey]].map((source) => {
    const lines = source.text.split('\n');
    const start = classStart(lines);
    return { start, lines: lines.slice(start) };
  });
  const rows = pairs(bare(sides[0].lines, leftTitle), bare(sides[1].lines, rightTitle));
  const near = rows.map((_, at) => rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((row) => !row.same));
  const body = el('tbody');
  let hidden = [];
  const flush = () => {
    if (hidden.length > 0) {
      const kept = hidden;
      const cell = el('td', { colspan: 4 });
      const row = el('tr', { class: 'fold' }, cell);
      const lines = kept.length === 1 ? 'line' : 'lines';
      cell.append(button(`${kept.length} equal ${lines}`, () => row.replaceWith(...kept)));
      body.append(row);
      hidden = [];
    }
  };
  rows.forEach((row, at) => {
    const line = el('tr', { class: row.same ? 'same' : 'differs' },
        ['left', 'right'].map((side, index) => diffCells(sides[index], row[side], row.same, side)));
    if (near[at]) {
      flush();
      body.append(line);
    } else {
      hidden.push(line);
    }
  });
  flush();
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Differing lines' },
      el('table', { class: 'diff' }, el('colgroup', {}, ['no', '', 'no', ''].map((kind) => el('col', { class: kind }))),
          el('thead', {}, el('tr', {}, el('th', { colspan: 2, scope: 'col' }, leftTitle), el('th', { colspan: 2, scope: 'col' }, rightTitle))),
          body));
}

function diffCells(side, at, same, which) {
  if (at === NONE) {
    return [el('td', { class: 'no' }), el('td', { class: 'code gone' })];
  }
  const mark = same ? '' : which === 'left' ? '− ' : '+ ';
  return [el('td', { class: 'no' }, side.start + at + 1),
    el('td', { class: `code ${same ? '' : which}` }, el('span', { class: 'mark' }, mark), colour(side.lines[at]))];
}
