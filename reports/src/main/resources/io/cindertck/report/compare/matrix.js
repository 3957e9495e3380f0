(() => {
  'use strict';
  const form = document.getElementById('rows');
  const { show, text, shown } = form.elements;
  const rows = [...document.querySelectorAll('tr.row')];

  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const row of rows) {
      row.hidden =
        (show.value !== '' && !row.dataset.marks.split(' ').includes(show.value)) ||
        !words.every((word) => row.dataset.id.includes(word));
    }
    for (const group of document.querySelectorAll('.matrix tbody')) {
      group.hidden = !group.querySelector('tr.row:not([hidden])');
    }
    const left = rows.filter((row) => !row.hidden).length;
    document.getElementById('none').hidden = left > 0;
    shown.value = left === rows.length ? `${left} clauses` : `${left} of ${rows.length} clauses`;
  };

  const query = new URLSearchParams(location.search);
  show.value = query.get('show') ?? '';
  if (show.selectedIndex === -1) show.selectedIndex = 0;
  text.value = query.get('text') ?? '';
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
