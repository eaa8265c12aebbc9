/* An address that moved: the part behind the # goes along, unless it leads to another. Without this the page leads on all the same. */
const link = document.querySelector("a[data-moved]");
if (link && location.hash && !link.hash) location.replace(link.href + location.hash);
