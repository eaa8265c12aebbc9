// Shows in place what an address names: the words behind a tie, in a dialog.

export async function openSheet(href, opener) {
  const url = new URL(href, location.href);
  const page = await (await fetch(url.pathname)).text();
  const found = new DOMParser().parseFromString(page, "text/html").getElementById(decodeURIComponent(url.hash.slice(1)));
  const sheet = document.createElement("dialog");
  sheet.className = "sheet md-typeset";
  sheet.append(document.adoptNode(found));
  document.body.append(sheet);
  sheet.addEventListener("close", () => (sheet.remove(), opener?.focus()));
  sheet.showModal();
}
