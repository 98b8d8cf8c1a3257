/** Two columns of which one row differs. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<rect width="16" height="16" rx="3" fill="#0969da"/>
<g fill="#fff"><rect x="3" y="3" width="4" height="2"/><rect x="9" y="3" width="4" height="2"/>
<rect x="3" y="7" width="4" height="2"/><rect x="3" y="11" width="4" height="2"/>
<rect x="9" y="11" width="4" height="2"/></g><rect x="9" y="7" width="4" height="2" fill="#ffd33d"/>
</svg>
`;
