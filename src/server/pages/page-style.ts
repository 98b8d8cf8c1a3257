/** What the pages need beyond the style sheet of the report. */
export const PAGE_STYLE = `
body.pages { max-width: none; min-height: 100vh; padding: 0; }
.pages main { max-width: 1280px; margin: 0 auto; padding: 20px 16px 48px; outline: 0; }
.pages h1 { margin: 0; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: 16px; top: -48px; padding: 8px 12px; background: var(--card); z-index: 1; }
.skip:focus { top: 4px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }

.top { background: var(--card); border-bottom: 1px solid var(--line); }
.top > div {
  display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; min-height: 52px;
  max-width: 1280px; margin: 0 auto; padding: 8px 16px;
}
.brand {
  display: flex; gap: 8px; align-items: center; color: var(--text); font-weight: 600;
  text-decoration: none;
}
.account { display: flex; gap: 12px; align-items: center; min-width: 0; margin-left: auto; }
.account span { overflow: hidden; max-width: 40vw; text-overflow: ellipsis; white-space: nowrap; }

button, input, select {
  min-height: 34px; padding: 5px 12px; color: var(--text); background: var(--card);
  border: 1px solid var(--line); border-radius: 6px; font: inherit; font-size: 14px;
}
button { cursor: pointer; font-weight: 500; }
button:hover { background: var(--track); }
button:disabled { cursor: default; opacity: 0.6; }
button.main { color: #fff; background: #0969da; border-color: #0969da; }
button.main:hover { background: #0757ba; }
button.quiet { background: none; }
select { padding-right: 6px; }
label { display: block; color: var(--muted); font-size: 13px; }

.slim main, .slim .top > div { max-width: 992px; }
.headline { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; }
.headline h1 { flex: 1 1 60%; overflow-wrap: anywhere; }
.headline p { margin: 0; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.facts { margin: 4px 0 16px; overflow-wrap: anywhere; }

.filter { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: end; margin: 12px 0 16px; }
.filter > div { min-width: 0; }
.filter .wide { flex: 1 1 150px; max-width: 320px; }
.filter select { max-width: 200px; }
.filter .wide input { width: 100%; }
.filter .do { display: flex; gap: 12px; align-items: center; }

.list { padding: 4px 16px; overflow-x: auto; }
.list table { font-size: 14px; }
.list tbody th { width: 40%; min-width: 180px; }
.list .zero { color: var(--muted); }
.list code { overflow-wrap: anywhere; }
.list tbody tr:hover { background: var(--page); }
.list tbody th a { text-decoration: none; }
.list tbody th a:hover { text-decoration: underline; }
.list .source { display: block; font-size: 12.5px; overflow-wrap: anywhere; }
.list .after { display: inline-block; color: var(--muted); }
.list .after code { color: var(--link); }
.list .who { max-width: 140px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.list .who a { color: inherit; text-decoration: none; }
.list .who a:hover { text-decoration: underline; }
.list .when { white-space: nowrap; }
/* Takes the width that the numbers of other rows have, and asks for none of its own. */
.list .line { max-width: 0; overflow-wrap: anywhere; }
.list .line div {
  display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
}
.list th:last-child, .list td:last-child { padding-right: 0; }
.paging { display: flex; gap: 16px; justify-content: space-between; }
.sample .paging { margin-top: 12px; }

.narrow { max-width: 420px; margin: 8vh auto 0; padding: 24px; }
.narrow form { margin: 16px 0; }
.narrow input { width: 100%; margin: 4px 0 12px; }
.narrow p code { white-space: nowrap; }
.problem { color: var(--bad); font-weight: 500; }
.empty { padding: 24px; }

.waiting, .cancelled { color: var(--muted); }
.processing { color: var(--link); }
.live { margin: 16px 0; }
.live p { min-height: 3em; overflow-wrap: anywhere; }
.live progress { appearance: none; display: block; width: 100%; height: 4px; overflow: hidden; border: 0; background: var(--track); border-radius: 2px; }
.live progress::-webkit-progress-bar { background: transparent; }
.live progress::-webkit-progress-value { background: var(--link); border-radius: 2px; transition: width 0.4s; }
.live progress::-moz-progress-bar { background: var(--link); border-radius: 2px; }
.live progress:indeterminate { background: linear-gradient(90deg, transparent 40%, var(--link) 40% 60%, transparent 60%) var(--track) 0 0 / 250% 100%; animation: busy 1.6s linear infinite; }
.live progress:indeterminate::-moz-progress-bar { background: transparent; }
@keyframes busy { from { background-position: 100% 0; } to { background-position: 0 0; } }
@media (prefers-reduced-motion: reduce) { .live progress:indeterminate { background: var(--link); animation: none; opacity: 0.5; } }

@media (max-width: 900px) {
  .list table, .list tbody, .list tr, .list td, .list tbody th { display: block; min-width: 0; max-width: none; padding: 0; border: 0; }
  .list { padding: 0 16px; }
  .list thead { display: none; }
  .list tbody tr {
    display: flex; flex-wrap: wrap; gap: 2px 12px; padding: 12px 0; border-bottom: 1px solid var(--line);
  }
  .list tbody tr:last-child { border-bottom: 0; }
  .list tbody tr:hover { background: none; }
  .list tbody th, .list .line { flex: 1 0 100%; width: auto; max-width: 100%; }
  .list .none { display: none; }
  .list td[data-label]::before { content: attr(data-label) ': '; color: var(--muted); }
  .list td[data-label] { text-align: start; }
  .filter > div, .filter .wide { flex: 1 1 40%; max-width: none; }
  .filter select { width: 100%; max-width: none; }
  .narrow { margin-top: 16px; }
}
@media print { .top, .filter, .actions, .paging { display: none; } }
`;
