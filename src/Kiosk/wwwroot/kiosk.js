// The pages work without this file. It answers touches at once, keeps the clock and the countdown going,
// and tells htmx which part of a page has news.
(() => {
  'use strict';

  const body = document.body;
  const skew = Number(body.dataset.now) - Date.now();
  const language = document.documentElement.lang || undefined;

  // Touch: what is hit shows it in the same frame; the browser itself waits to see whether the finger scrolls.
  const letGo = () => {
    for (const pressed of document.querySelectorAll('.is-pressed')) {
      pressed.classList.remove('is-pressed');
    }
  };
  document.addEventListener('pointerdown', event => event.target.closest('.button, .tile')?.classList.add('is-pressed'));
  for (const end of ['pointerup', 'pointercancel', 'dragend']) {
    document.addEventListener(end, letGo);
  }

  // A form is sent once, and its button says that it works.
  const release = () => {
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
    }
    for (const button of document.querySelectorAll('.is-working')) {
      button.classList.remove('is-working');
      button.removeAttribute('aria-busy');
    }
  };

  const say = (button, words) => {
    const line = button.querySelector('.terms');
    if (line) {
      line.textContent = words;
    } else {
      button.textContent = words;
    }
  };

  document.addEventListener('submit', event => {
    const form = event.target;
    // A file does not replace the page, so nothing would let its button go again.
    if (form.method !== 'post' || event.defaultPrevented || 'download' in form.dataset) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    const button = event.submitter;
    if (button) {
      button.classList.add('is-working');
      button.setAttribute('aria-busy', 'true');
      const words = form.dataset.working;
      if (words) {
        say(button, words);
      }
    }
  });

  // A page from the browser's memory would carry a used key and old states.
  addEventListener('pageshow', event => {
    if (event.persisted) {
      location.reload();
    } else {
      release();
    }
  });

  // The clock, in the venue's zone and by the kiosk's time.
  const clock = document.getElementById('clock');
  const inVenue = (() => {
    try {
      return new Intl.DateTimeFormat(language, {
        hour: 'numeric', minute: '2-digit', timeZone: body.dataset.zone, hour12: body.dataset.hour12 === 'true',
      });
    } catch {
      return null;
    }
  })();
  const showClock = () => {
    if (clock && inVenue) {
      clock.textContent = inVenue.format(Date.now() + skew);
    }
  };

  // The countdown on Undo: the server counts as well, this only shows it.
  const ends = new WeakMap();
  const countDown = () => {
    for (const form of document.querySelectorAll('form[data-seconds]')) {
      if (!ends.has(form)) {
        ends.set(form, performance.now() + Number(form.dataset.seconds) * 1000);
      }
      const left = Math.ceil((ends.get(form) - performance.now()) / 1000);
      const shown = form.querySelector('.seconds');
      if (left <= 0) {
        form.remove();
      } else if (shown) {
        shown.textContent = shown.textContent.replace(/\d+/, String(left));
      }
    }
  };

  showClock();
  countDown();
  body.addEventListener('htmx:afterSettle', countDown);
  setInterval(() => {
    showClock();
    countDown();
  }, 1000);

  // News: one request a second at most for each topic, however fast a batch runs.
  const topics = ['voucher', 'batch', 'print-job', 'printer', 'guests', 'uplink', 'router'];
  const waiting = new Set();
  const tell = topic => {
    if (waiting.has(topic)) {
      return;
    }
    waiting.add(topic);
    setTimeout(() => {
      waiting.delete(topic);
      window.htmx?.trigger(body, `kiosk:${topic}`);
    }, 1000);
  };

  let news;
  const listen = () => {
    news = new EventSource('/live');
    for (const topic of topics) {
      news.addEventListener(topic, () => tell(topic));
    }
    news.addEventListener('error', () => {
      if (news.readyState === EventSource.CLOSED) {
        setTimeout(listen, 5000);
      }
    });
  };
  if ('EventSource' in window) {
    listen();
    addEventListener('pagehide', () => news.close());
  }

  // A finger lifts from the very thing it touched: what nobody asked for waits until then.
  let touching = false;
  let missed = false;
  document.addEventListener('pointerdown', () => {
    touching = true;
  }, true);
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => setTimeout(() => {
      touching = false;
      if (missed) {
        missed = false;
        topics.forEach(tell);
      }
    }, 300), true);
  }

  // What is swapped in must not take the focus or open details away: htmx keeps the focus of elements with an id.
  body.addEventListener('htmx:beforeSwap', event => {
    const cause = event.detail.requestConfig.triggeringEvent;
    if (touching && (!cause || cause.type.startsWith('kiosk:'))) {
      event.detail.shouldSwap = false;
      missed = true;
      return;
    }
    // Somebody who types or has a list open is not interrupted.
    const active = document.activeElement;
    const typing = active && active.matches('select, textarea, input:not([type=search])');
    if (typing && event.detail.target.contains(active)) {
      event.detail.shouldSwap = false;
    }
  });
})();
