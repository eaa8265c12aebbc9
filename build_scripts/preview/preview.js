// Follows the preview: waits until there is a newer state than that of this page, then loads it.
// A tab that nobody sees does not wait, so that many open tabs do not use up the connections.

const version = Number(document.querySelector("[data-preview-version]").dataset.previewVersion);
/** @type {AbortController?} */
let waiting = null;

async function follow() {
  while (document.visibilityState === "visible") {
    waiting = new AbortController();
    try {
      const answer = await fetch(`/_preview/wait?since=${version}`, { signal: waiting.signal });
      if (Number(await answer.text()) !== version) return location.reload();
    } catch {
      if (waiting.signal.aborted) return;
      // The preview was ended, or is being started again.
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
    }
  }
}

document.addEventListener("visibilitychange", () => {
  waiting?.abort();
  follow();
});
addEventListener("pagehide", () => waiting?.abort());
addEventListener("pageshow", (event) => event.persisted && follow());
follow();
