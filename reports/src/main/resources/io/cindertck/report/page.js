(() => {
  'use strict';
  const form = document.getElementById('filter');
  const fields = [form.elements.verdict, form.elements.level, form.elements.text];
  const clauses = [...document.querySelectorAll('article.clause')];
  const groups = [...document.querySelectorAll('section.group')];
  const texts = new Map(clauses.map((clause) => [clause, clause.textContent.toLowerCase()]));

  const apply = () => {
    const [verdict, level, text] = fields.map((field) => field.value.trim());
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const clause of clauses) {
      clause.hidden =
        (verdict !== '' && clause.dataset.verdict !== verdict) ||
        (level !== '' && clause.dataset.level !== level) ||
        !words.every((word) => texts.get(clause).includes(word));
      shown += clause.hidden ? 0 : 1;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector('article.clause:not([hidden])');
    }
    document.getElementById('none').hidden = shown > 0;
    form.elements.shown.value =
      shown === clauses.length ? `${shown} clauses` : `${shown} of ${clauses.length} clauses`;
  };

  const remember = () => {
    const query = new URLSearchParams();
    for (const field of fields) {
      if (field.value.trim() !== '') query.set(field.name, field.value.trim());
    }
    const search = query.toString();
    try {
      history.replaceState(null, '', location.pathname + (search && '?' + search) + location.hash);
    } catch {
      // Some browsers refuse this for a file: the filter works all the same.
    }
  };

  const recall = () => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      field.value = query.get(field.name) ?? '';
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
  };

  // A link to a clause wins over a filter that hides it.
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest('[hidden]')) return;
    for (const field of fields) field.value = '';
    apply();
    remember();
    target.scrollIntoView();
  };

  const copy = async (button) => {
    const code = button.previousElementSibling;
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = 'Selected';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  };

  form.addEventListener('input', () => { apply(); remember(); });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => { apply(); remember(); }));
  addEventListener('hashchange', follow);
  addEventListener('keydown', (event) => {
    if (event.key === '/' && !event.target.closest('input, select, textarea')) {
      event.preventDefault();
      form.elements.text.focus();
    }
  });
  for (const button of document.querySelectorAll('button.copy')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
  });

  form.hidden = false;
  recall();
  apply();
  follow();
})();
