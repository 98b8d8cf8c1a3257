/** The style sheet of the report: no fonts or pictures from elsewhere; light and dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --muted: #59636e; --page: #f6f8fa; --card: #fff; --line: #d1d9e0;
  --bad: #cf222e; --good: #1a7f37; --changed: #9a6700; --link: #0969da; --track: #eaeef2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #f0f6fc; --muted: #9198a1; --page: #010409; --card: #0d1117; --line: #3d444d;
    --bad: #f85149; --good: #3fb950; --changed: #d29922; --link: #4493f8; --track: #212830;
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
dl.totals { display: flex; flex-wrap: wrap; gap: 12px; margin: 0 0 16px; }
dl.totals div {
  flex: 1 1 120px; padding: 12px 16px; background: var(--card); border: 1px solid var(--line);
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
.muted, footer { color: var(--muted); }
footer { font-size: 13px; }
@media (max-width: 760px) {
  /* The table of all diffs has to fit without scrolling sideways. */
  td .state, thead th.number { white-space: normal; }
  th, td { padding-right: 8px; }
  .bar { width: 20%; min-width: 48px; }
}
@media (max-width: 480px) {
  .card { padding: 12px; }
  td.number { white-space: normal; }
}
@media print { body { background: none; padding: 0; } .card { break-inside: avoid; } }
`;
