// Closes the answers and opens the one that was asked for. Without scripts every answer is simply there.
(function () {
  'use strict';

  function open(panel, isOpen) {
    var toggle = panel.querySelector('.accordion-toggle');
    panel.classList.toggle('open', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
  }

  function openTarget() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var panel = target && target.closest('.panel');
    if (panel) open(panel, true);
  }

  document.querySelectorAll('.panel').forEach(function (panel) {
    var toggle = panel.querySelector('.accordion-toggle');
    open(panel, false);
    toggle.addEventListener('click', function (event) {
      event.preventDefault();
      open(panel, !panel.classList.contains('open'));
      history.replaceState(null, '', toggle.getAttribute('href'));
    });
  });

  window.addEventListener('hashchange', openTarget);
  openTarget();
})();
