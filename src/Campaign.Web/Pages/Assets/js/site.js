// Conveniences; every page works without them: leaving at once, help and search in one document, copying a text.
(() => {
  'use strict';
  const root = document.documentElement;

  // Leaving: the page disappears at once and replaces itself, so that Back does not return to it. The browser's history
  // is not erased, as /an-toan explains.
  const exit = document.querySelector('.exit');
  const status = document.getElementById('exit-status');
  const leave = () => {
    root.classList.add('leaving');
    document.title = '…';
    location.replace(exit.href);
  };
  document.addEventListener('click', (event) => {
    if (!event.defaultPrevented && event.target.closest('[data-exit]') && !event.ctrlKey && !event.metaKey) {
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
  // A page that was left and is restored from the browser's memory must not show its content again.
  addEventListener('pageshow', (event) => {
    if (event.persisted && root.classList.contains('leaving')) leave();
  });

  // Help and search: what is typed or chosen is sent by POST and the answer is put into this document, so that the
  // browser's history has a single entry that reveals nothing. The way back is a button on the page.
  const main = document.getElementById('noi-dung');
  const english = root.lang === 'en';
  const trail = [];
  const wait = document.createElement('p');
  wait.className = 'note';
  wait.setAttribute('role', 'status');
  const open = async (url, body) => {
    wait.textContent = english ? 'One moment…' : 'Đang mở…';
    main.prepend(wait);
    let next;
    try {
      const answer = await fetch(url, { method: body ? 'POST' : 'GET', body, cache: 'no-store', credentials: 'omit' });
      next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    } catch {
      next = null;
    }
    const content = next?.getElementById('noi-dung');
    if (!content) {
      wait.textContent = english ? 'No connection. Try again.' : 'Không có mạng. Hãy thử lại.';
      return;
    }
    wait.remove();
    trail.push([[...main.childNodes], scrollY, document.title]);
    main.replaceChildren(...content.childNodes);
    // The answer to a form says in its title that something is wrong, and nothing else. What was found has a title of
    // its own, which would stand in the browser's history.
    if (body) document.title = next.title;
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'as-link back-here';
    back.textContent = english ? '‹ Back' : '‹ Quay lại';
    back.addEventListener('click', () => {
      const [before, at, title] = trail.pop();
      main.replaceChildren(...before);
      document.title = title;
      scrollTo(0, at);
      main.focus({ preventScroll: true });
    });
    // Below the numbers for a call for help, above everything else.
    const call = document.getElementById('goi');
    if (call) call.after(back);
    else main.prepend(back);
    copying();
    const part = document.getElementById(new URL(url).hash.slice(1));
    (part?.hasAttribute('tabindex') && !call ? part : main).focus({ preventScroll: true });
    if (part && !call) part.scrollIntoView();
    else scrollTo(0, 0);
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form[data-here]')) return;
    event.preventDefault();
    open(form.action, new URLSearchParams(new FormData(form, event.submitter)));
  });
  const quiet = /^\/(tro-giup|tim-kiem|an-toan|de-doc|ngon-ngu|en\/help|en\/search)(\/|$)/;
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey
      || link.target || link.download || link.origin !== location.origin) return;
    if (link.matches('[data-here]')) {
      event.preventDefault();
      open(link.href);
    } else if ((quiet.test(link.pathname) || document.body.classList.contains('quiet'))
      && (link.pathname !== location.pathname || !link.hash)) {
      // Going to help and back leaves one entry, whatever was opened there.
      event.preventDefault();
      location.replace(link.href);
    }
  });

  // Copying: the buttons are created here, so that nobody sees one that does nothing.
  const copying = () => {
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
  };
  copying();

  // Paper shows what is folded. Newer browsers do it by the style sheet alone.
  const unfolded = [];
  addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('.orig:not([open]), .fold:not([open])')) {
      fold.open = true;
      unfolded.push(fold);
    }
  });
  addEventListener('afterprint', () => unfolded.splice(0).forEach(fold => fold.open = false));
})();
