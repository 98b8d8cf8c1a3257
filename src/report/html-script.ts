/**
 * The script of the report and of the server's pages: the box that finds columns. It is not seen
 * without the script, and nothing else needs one. It listens to the whole page, so that what is put
 * into it later is found, too.
 */
export const FIND_SCRIPT = `'use strict';
(() => {
  document.documentElement.classList.add('scripted');
  document.addEventListener('input', ({ target }) => {
    const box = target.closest('.find');
    if (box === null) return;
    const card = box.closest('.card');
    const text = target.value.trim().toLowerCase();
    let found = 0;
    for (const name of card.querySelectorAll('tr > .name')) {
      const isFound = name.textContent.toLowerCase().includes(text);
      name.parentElement.hidden = !isFound;
      if (isFound && name.closest('.columns') !== null) found += 1;
    }
    card.classList.toggle('finding', text !== '');
    const words = found.toLocaleString('en') + (found === 1 ? ' column' : ' columns');
    box.querySelector('[role=status]').textContent = text === '' ? '' : words;
  });
})();
`;
