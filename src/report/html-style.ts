/** The style sheet of the report: no fonts or pictures from elsewhere; light, dark, and on paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --muted: #59636e; --page: #f6f8fa; --card: #fff; --line: #d1d9e0;
  --bad: #cf222e; --good: #1a7f37; --changed: #9a6700; --link: #0969da; --track: #eaeef2;
  --bad-back: #ffebe9; --good-back: #dafbe1;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --text: #f0f6fc; --muted: #9198a1; --page: #010409; --card: #0d1117; --line: #3d444d;
    --bad: #f85149; --good: #3fb950; --changed: #d29922; --link: #4493f8; --track: #212830;
    --bad-back: #3c1618; --good-back: #12301b;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 24px 16px 48px; max-width: 960px; color: var(--text);
  background: var(--page); font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
}
h1 { font-size: 24px; line-height: 1.3; margin: 0 0 16px; }
h2 { font-size: 18px; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: 15px; margin: 24px 0 8px; }
p { margin: 8px 0; }
a { color: var(--link); }
code, pre { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { overflow-wrap: anywhere; }
th code, td code { overflow-wrap: break-word; }
pre {
  margin: 8px 0; padding: 12px; border-radius: 6px; background: var(--track);
  white-space: pre-wrap; overflow-wrap: anywhere;
}
ul { margin: 8px 0; padding-left: 20px; }
svg.series { display: block; width: 100%; height: 120px; margin: 8px 0 12px; }
svg.series .ground { fill: var(--track); }
svg.series .changed { fill: var(--changed); }
svg.series .added { fill: var(--good); }
svg.series .removed { fill: var(--bad); }
span.series::before {
  content: ""; display: inline-block; width: 10px; height: 10px; margin-right: 4px; border-radius: 2px;
}
span.series.changed::before { background: var(--changed); }
span.series.added::before { background: var(--good); }
span.series.removed::before { background: var(--bad); }
dl.totals {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(112px, 1fr)); gap: 12px; margin: 0 0 16px;
}
dl.totals div {
  min-width: 0; padding: 12px 14px; background: var(--card); border: 1px solid var(--line);
  border-radius: 8px;
}
dl.totals dt { color: var(--muted); font-size: 13px; }
dl.totals dd { margin: 0; font-size: 22px; font-weight: 600; font-variant-numeric: tabular-nums; }
dl.totals dd.note { color: var(--muted); font-size: 13px; font-weight: 400; }
.card {
  margin: 0 0 16px; padding: 16px 20px; background: var(--card); border: 1px solid var(--line);
  border-radius: 8px;
}
.card > header { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; }
.card > header a { margin-left: auto; }
.state { font-weight: 600; white-space: nowrap; }
.over, .failed { color: var(--bad); }
.changed, .partial { color: var(--changed); }
.same { color: var(--good); }
.scroll { overflow-x: auto; }
.tall { max-height: 480px; overflow-y: auto; border: 1px solid var(--line); border-width: 1px 0; }
.tall thead th { position: sticky; top: 0; background: var(--card); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
table { width: 100%; border-collapse: collapse; }
th, td {
  padding: 5px 12px 5px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line);
}
tr:last-child > th, tr:last-child > td { border-bottom: 0; }
thead th { color: var(--muted); font-size: 13px; font-weight: 600; }
tbody th { font-weight: 400; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { width: 30%; min-width: 90px; padding-right: 0; vertical-align: middle; }
svg { display: block; width: 100%; height: 10px; border-radius: 3px; background: var(--track); }
svg rect { fill: var(--changed); }
.find { display: none; gap: 8px 12px; align-items: center; flex-wrap: wrap; margin: 12px 0; }
.scripted .find { display: flex; }
.find label { display: flex; flex: 0 1 auto; gap: 8px; align-items: center; color: var(--text); font-size: inherit; }
.find input {
  min-width: 0; padding: 4px 10px; color: var(--text); background: var(--card); font: inherit;
  border: 1px solid var(--line); border-radius: 6px;
}
.rows thead th, .rows tbody th .value { white-space: pre; }
.rows thead wbr { display: none; }
.rows tbody th { white-space: nowrap; }
.rows .again span { visibility: hidden; }
.finding .rows .again span { visibility: visible; }
/* What a row of one side is stays in sight, however many columns it has. */
.removed-rows th:first-child, .added-rows th:first-child {
  position: sticky; left: 0; z-index: 1; background: var(--card);
}
.value { white-space: pre-wrap; unicode-bidi: isolate; overflow-wrap: anywhere; }
.value .mark, .value .cut { color: var(--link); font-style: normal; }
.null { color: var(--muted); font-size: 13px; }
.changed-rows .before, .changed-rows .after { width: 24%; min-width: 110px; }
.changed-rows .name { min-width: 110px; }
.removed-rows td .value, .added-rows td .value { white-space: pre; }
.before .value, .removed-rows .value { background: var(--bad-back); }
.after .value, .added-rows .value { background: var(--good-back); }
.before .value, .after .value, .removed-rows .value, .added-rows .value {
  padding: 1px 4px; border-radius: 4px; box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
.muted, footer { color: var(--muted); }
footer { font-size: 13px; overflow-wrap: anywhere; }
@media (max-width: 920px) {
  /* The table of all diffs has to fit without scrolling sideways. */
  .overview td .state, .overview td.number, .overview thead th.number { white-space: normal; }
  .overview th, .overview td { padding-right: 8px; }
}
@media (max-width: 760px) {
  td .state, thead th.number { white-space: normal; }
  th, td { padding-right: 8px; }
  .bar { width: 20%; min-width: 48px; }
}
@media (max-width: 480px) {
  .card { padding: 12px; }
  td.number { white-space: normal; }
  /* Of each row that changed: its key, then each column, below it old beside new. */
  .changed-rows tr:not([hidden]) {
    display: grid; grid-template-columns: 1fr 1fr; column-gap: 8px; padding: 4px 0;
    border-bottom: 1px solid var(--line);
  }
  .changed-rows tr > * { width: auto; min-width: 0; padding: 2px 0; border: 0; }
  .changed-rows tr > :nth-child(-n + 2) { grid-column: 1 / -1; }
  .changed-rows .again { display: none; }
  .finding .changed-rows .again { display: block; }
}
@media print {
  body { padding: 0; max-width: none; background: none; font-size: 12px; }
  .card { padding: 0; border: 0; }
  .card > header, h3 { break-after: avoid; }
  .card > header a, .find { display: none; }
  .tall { max-height: none; border: 0; }
  .tall thead th { position: static; }
  .scroll { overflow: visible; }
  tr { break-inside: avoid; }
  svg, .value { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
