// The page that starts the client.

/** index.html: the import map is one line, because the content security policy names its hash. */
export const shell = ({ imports, app, start }) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<base href="/umbraco/">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Biên tập · Tháng hành động</title>
<link rel="icon" href="/umbraco/backoffice/logo-mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/umbraco/backoffice/css/uui-css.css">
<link rel="stylesheet" href="/umbraco/backoffice/backoffice.css">
<script type="importmap">${JSON.stringify({ imports })}</script>
${start.map(x => `<link rel="modulepreload" href="${x}">`).join('\n')}
<script type="module" src="${app}"></script>
</head>
<body class="uui-font uui-text">
<umb-app></umb-app>
<noscript><p class="plain">Trang biên tập cần JavaScript. Trang công khai của chiến dịch thì không.</p></noscript>
</body>
</html>
`;
