/* An address that moved: the part behind the # goes along. Without this the page leads on all the same. */
const link = document.querySelector("a[data-moved]");
if (link && location.hash) location.replace(link.href + location.hash);
