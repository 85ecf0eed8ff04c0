// Filters the matrix.

function matrixFilters() {
  const rows = [...document.querySelectorAll('#matrix tbody tr:not(.pattern)')];
  const some = (values) => [...new Set(values)].filter((value) => value).sort();
  const verdicts = some(rows.flatMap((row) => row.dataset.verdicts.split(' ')));
  const choices = {
    kind: choice('kind', some(rows.map((row) => row.dataset.kind))),
    defect: choice('defect', some(rows.map((row) => row.dataset.defect))),
    engine: choice('engine says', verdicts.map((each) => each.replace(':', ' '))),
    outcome: choice('outcome', some(rows.map((row) => row.dataset.outcome))),
  };
  const name = el('input', { type: 'search', id: 'filter-name', on: { input: () => apply() } });
  const count = el('output', { class: 'counter', id: 'matches' });
  const chosen = (each) => choices[each].select.value;
  const apply = () => {
    let left = 0;
    rows.forEach((row) => {
      const fits = row.id.toLowerCase().includes(name.value.toLowerCase())
          && ['kind', 'defect', 'outcome'].every((each) => ['', row.dataset[each] || ''].includes(chosen(each)))
          && (chosen('engine') === '' || row.dataset.verdicts.split(' ').includes(chosen('engine').replace(' ', ':')));
      row.hidden = !fits;
      left += fits ? 1 : 0;
    });
    document.querySelectorAll('#matrix tbody').forEach((group) => {
      group.hidden = [...group.querySelectorAll('tr:not(.pattern)')].every((row) => row.hidden);
    });
    count.textContent = `${left} of ${rows.length} subjects`;
  };
  const labelled = (text, control) => el('label', {}, `${text} `, control);
  document.getElementById('filters').append(labelled('pattern or subject', name),
      Object.values(choices).map((each) => labelled(each.label, each.select))[0],
      ...Object.values(choices).slice(1).map((each) => labelled(each.label, each.select)),
      button('all', () => {
        name.value = '';
        Object.values(choices).forEach((each) => { each.select.value = ''; });
        apply();
      }), count);
  Object.values(choices).forEach((each) => each.select.addEventListener('change', apply));
  apply();
}

function choice(label, values) {
  return {
    label, select: el('select', { id: `filter-${label.split(' ')[0]}` }, el('option', { value: '' }, 'any'),
        values.map((value) => el('option', { value }, value.toLowerCase().replaceAll('_', ' ')))),
  };
}
