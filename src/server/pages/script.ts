/**
 * The script of the pages: it follows a diff that has not ended, and keeps a form from being sent
 * twice. Without it the pages do the same, only less smoothly.
 */
export const SCRIPT = `'use strict';
(() => {
  const FASTEST = 1000, SLOWEST = 5000, SLOWEST_AFTER_ERROR = 30000, SAY_AGAIN = 10000;
  const main = document.getElementById('main');
  const said = document.getElementById('said');
  let wait = FASTEST, timer = 0, isAsking = false, saidAt = 0;

  const live = () => main.querySelector('[data-progress]');

  // Screen readers would never come to an end with a line that changes each second.
  function say(text) {
    if (Date.now() - saidAt < SAY_AGAIN) return;
    saidAt = Date.now();
    said.textContent = text;
  }

  function show(selector, text) {
    const place = main.querySelector(selector);
    if (place === null || place.textContent === text) return false;
    place.textContent = text;
    return true;
  }

  async function replaceMain() {
    const answer = await fetch(location.href, { credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focused = main.contains(document.activeElement) ? document.activeElement : null;
    main.replaceChildren(...page.getElementById('main').childNodes);
    document.title = page.title;
    if (focused !== null) ((focused.id && document.getElementById(focused.id)) || main).focus();
    saidAt = 0;
    say(main.querySelector('h1').textContent);
  }

  async function ask(place) {
    const answer = await fetch(place.dataset.progress, { credentials: 'same-origin' });
    if (answer.status === 401 || answer.status === 403 || answer.status === 404) {
      return location.reload();
    }
    if (!answer.ok) throw new Error('no answer');
    const { status, progress, percent, time } = await answer.json();
    if (status !== place.dataset.status) {
      wait = FASTEST;
      return replaceMain();
    }
    wait = show('[data-line]', progress) ? FASTEST : Math.min(wait * 1.25, SLOWEST);
    show('[data-time]', time);
    const bar = place.querySelector('progress');
    if (percent === null) bar.removeAttribute('value');
    else bar.value = percent;
    say(progress);
  }

  async function follow() {
    const place = live();
    if (place === null || document.hidden || isAsking) return;
    isAsking = true;
    try {
      await ask(place);
    } catch {
      wait = Math.min(wait * 2, SLOWEST_AFTER_ERROR);
      show('[data-line]', 'The server does not answer; asking again');
    }
    isAsking = false;
    later();
  }

  function later() {
    clearTimeout(timer);
    if (live() !== null && !document.hidden) timer = setTimeout(follow, wait);
  }

  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    wait = FASTEST;
    void follow();
  });

  document.addEventListener('submit', (event) => {
    const { submitter } = event;
    // A disabled button is no part of the form, so it waits until the form is on its way.
    if (event.target.method === 'post' && submitter) setTimeout(() => (submitter.disabled = true));
  });

  later();
})();
`;
