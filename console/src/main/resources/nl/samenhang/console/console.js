// SPDX-License-Identifier: EUPL-1.2
// The one thing that a link does not do by itself: after a part of the page was exchanged, the reader is at what is new.
document.addEventListener("htmx:afterSettle", function () {
  const heading = document.getElementById("uitwisseling");
  if (heading !== null) {
    heading.focus({ preventScroll: window.matchMedia("(min-width: 75rem)").matches });
  }
});
