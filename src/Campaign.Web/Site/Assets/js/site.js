// Two comforts; every page works without them: leaving at once, and copying a text.
(() => {
  'use strict';
  const root = document.documentElement;

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

  // Copying: the buttons are made here, so that nobody meets one that does nothing.
  for (const place of navigator.clipboard ? document.querySelectorAll('[data-copy]') : []) {
    const { copy, look, label, what, done } = place.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = look;
    button.innerHTML = '<svg width="16" height="18" viewBox="0 0 16 18" aria-hidden="true" focusable="false"><path '
      + 'fill="none" stroke="currentColor" stroke-width="2" d="M5 5h10v12H5zM5 13H1V1h10v4"/></svg> <span></span>';
    const words = button.querySelector('span');
    const named = document.createElement('span');
    named.className = 'vh';
    named.textContent = what ? ` ${what}` : '';
    const rest = () => words.replaceChildren(label, named);
    rest();
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(copy);
      } catch {
        return;
      }
      words.textContent = done;
      setTimeout(rest, 2000);
    });
    place.replaceWith(button);
  }
})();
