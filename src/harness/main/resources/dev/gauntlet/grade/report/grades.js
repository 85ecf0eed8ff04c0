'use strict';
(function () {
  var table = document.getElementById('grades');
  var body = table.tBodies[0];
  var heads = Array.from(table.tHead.rows[0].cells);

  function key(row, column) {
    var cell = row.cells[column];
    return cell.dataset.sort === undefined ? cell.textContent : cell.dataset.sort;
  }

  function compare(a, b) {
    var x = Number(a), y = Number(b);
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b) : x - y;
  }

  heads.forEach(function (head, column) {
    head.querySelector('button').addEventListener('click', function () {
      var down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      Array.from(body.rows)
        .sort(function (a, b) { return (down ? -1 : 1) * compare(key(a, column), key(b, column)); })
        .forEach(function (row) { body.appendChild(row); });
    });
  });

  document.getElementById('nameless').addEventListener('change', function (event) {
    Array.from(body.rows).forEach(function (row) {
      var link = row.cells[0].querySelector('a');
      if (link.dataset.name === undefined) { link.dataset.name = link.textContent; }
      link.textContent = event.target.checked ? 'submission ' + row.dataset.number : link.dataset.name;
    });
  });

  document.getElementById('attention').addEventListener('change', function (event) {
    Array.from(body.rows).forEach(function (row) {
      row.hidden = event.target.checked && !row.classList.contains('attention');
    });
  });
}());
