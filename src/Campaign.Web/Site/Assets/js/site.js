// Two comforts; every page works without them: leaving at once, and copying a text.
(() => {
  'use strict';
  const root = document.documentElement;
  if (navigator.clipboard) root.classList.add('js');

  // Leaving: the page disappears at once, and replaces itself so that Back does not return to it. The browser's history
  // is not erased: /an-toan says so.
  const exit = document.querySelector('.exit');
  const status = document.getElementById('exit-status');
  const leave = () => {
    root.classList.add('leaving');
    document.title = '…';
    location.replace(exit.href);
  };
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-exit]') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      leave();
    }
  });
  let presses = 0;
  let timer = 0;
  document.addEventListener('keyup', (event) => {
    clearTimeout(timer);
    presses = event.key === 'Shift' ? presses + 1 : 0;
    if (presses === 3) leave();
    status.textContent = presses > 0 && presses < 3 ? exit.dataset.exitKeys.replace('{0}', 3 - presses) : '';
    if (presses > 0) {
      timer = setTimeout(() => {
        presses = 0;
        status.textContent = '';
      }, 5000);
    }
  });
  // A page that was left and is brought back from the browser's memory must not show its content again.
  addEventListener('pageshow', (event) => {
    if (event.persisted && root.classList.contains('leaving')) leave();
  });

  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const label = button.querySelector('span');
    const before = label.innerHTML;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      return;
    }
    label.textContent = button.dataset.done;
    setTimeout(() => { label.innerHTML = before; }, 2000);
  });
})();
