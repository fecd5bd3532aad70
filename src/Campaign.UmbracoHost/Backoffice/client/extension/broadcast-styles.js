// What the screens of broadcasting have in common.
import { css } from '@umbraco-cms/backoffice/external/lit';

export const broadcastStyles = css`
  :host { display: block; }
  uui-box { margin-bottom: var(--uui-size-layout-1); }
  form { display: flex; flex-wrap: wrap; gap: var(--uui-size-4); align-items: end; }
  label { display: grid; gap: var(--uui-size-1); font-weight: 700; }
  input, select { font: inherit; min-height: 2.25rem; padding: 0 var(--uui-size-3); border: 1px solid var(--uui-color-border); background: var(--uui-color-surface); color: inherit; }
  input:focus-visible, select:focus-visible { outline: 2px solid var(--uui-color-focus); }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: var(--uui-size-2) var(--uui-size-4); border-bottom: 1px solid var(--uui-color-divider); text-align: left; vertical-align: top; }
  small, .quiet { color: var(--uui-color-text-alt); }
  td small { display: block; }
  .acts { white-space: nowrap; }
  .ended { color: var(--uui-color-text-alt); text-decoration: line-through; }
  .bad { color: var(--uui-color-danger-emphasis); }
  .secret { font-family: monospace; user-select: all; overflow-wrap: anywhere; }
`;
