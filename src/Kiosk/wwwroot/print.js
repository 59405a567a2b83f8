// Opens the print dialog once the ticket is drawn. Without this file the page says how to print it.
(() => {
  'use strict';

  const button = document.getElementById('print');
  button.hidden = false;
  button.addEventListener('click', () => window.print());
  addEventListener('load', () => window.print());
})();
